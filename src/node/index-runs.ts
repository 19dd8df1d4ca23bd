import {existsSync} from "node:fs";
import {resolve} from "node:path";
import {encodePredictions} from "../lib/runs/predictions.js";
import {type IndexedRun, shareablePredictions, thinCurves} from "../lib/runs/run-index.js";
import {isModel} from "../lib/runs/run-kinds.js";
import {measureElsewhere} from "./measure-elsewhere.js";
import {readOpenings} from "./openings.js";
import {checksumPredictions, listRunIds, type Run, readRun, runPath, runsFolder} from "./runs.js";
import {readSnapshotLabels} from "./snapshot-labels.js";

/** Every run of a folder as pages list it, by id. Throws a FileError when one can't be read. */
export function indexRuns(runs: string): IndexedRun[] {
  return listRunIds(runs).map((id) => indexRun(runs, id, readRun(runs, id)));
}

/**
 * The runs that pages list over a snapshot: its own, and where it is of another corpus than the committed snapshot,
 * also that one's models and published runs. A run of another split than the snapshot's is listed with the films that
 * it was measured on, and without predictions: nothing scores it against labels that are not its own.
 */
export function indexShownRuns(snapshot: string, committed: string): IndexedRun[] {
  const own = indexRuns(runsFolder(snapshot));
  const {split} = readSnapshotLabels(snapshot);
  const shown = own.flatMap((run) => (isOf(run, split) ? [run] : listElsewhere(run, snapshot)));
  if (resolve(snapshot) === resolve(committed) || !existsSync(runsFolder(committed))) return shown;
  const ids = new Set(own.map(({record}) => record.id));
  const others = indexRuns(runsFolder(committed)).flatMap((run) => {
    if (run.record.split !== null) return listElsewhere(run, committed);
    return run.record.provenance === "published" && !ids.has(run.record.id) ? [run] : [];
  });
  return [...shown, ...others];
}

/** The bytes of a run's predictions as pages get them: without test where its figures were not opened. */
export function serveRun(runs: string, id: string): Uint8Array {
  const {predictions} = readRun(runs, id);
  if (!predictions) throw new Error(`the run "${id}" has no predictions`);
  return encodePredictions(shareablePredictions(predictions, isTestOpen(runs, id)));
}

function indexRun(runs: string, id: string, {record, predictions, curves = []}: Run): IndexedRun {
  const count = (part: string) => predictions?.parts.filter((other) => other === part).length ?? 0;
  return {
    record,
    films: {validation: count("validation"), test: count("test")},
    checksum: predictions ? checksumPredictions(runs, id) : null,
    openings: readOpenings(runs, id).map(({at}) => at),
    testOpen: isTestOpen(runs, id),
    curves: thinCurves(curves)
  };
}

function isOf({record}: IndexedRun, split: string): boolean {
  return record.split === null || record.split === split;
}

/** A model's run under an id that no run of the corpus shown can have; baselines and catalogues say nothing here. */
function listElsewhere(run: IndexedRun, snapshot: string): IndexedRun[] {
  if (!isModel(run)) return [];
  const {record} = run;
  const measured = measureElsewhere(run, snapshot);
  const films = {validation: 0, test: 0};
  return [{...run, record: {...record, id: `${record.id}-of-${record.split}`}, films, checksum: null, measured}];
}

/** An opening of other predictions does not open those that have been made since. */
function isTestOpen(runs: string, id: string): boolean {
  if (!existsSync(runPath(runs, id, "predictions"))) return false;
  const checksum = checksumPredictions(runs, id);
  return readOpenings(runs, id).some(({predictions}) => predictions === checksum);
}
