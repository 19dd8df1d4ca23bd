import {existsSync} from "node:fs";
import {resolve} from "node:path";
import {nameWithSeed} from "../lib/runs/lineage.js";
import {encodePredictions} from "../lib/runs/predictions.js";
import {type IndexedRun, shareablePredictions, thinCurves} from "../lib/runs/run-index.js";
import {isModel} from "../lib/runs/run-kinds.js";
import {measureElsewhere, openForeignSnapshot} from "./measure-elsewhere.js";
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
  const isHere = ({record}: IndexedRun) => record.split === null || record.split === split;
  const here = own.filter(isHere);
  const strays = listElsewhere(
    own.filter((run) => !isHere(run)),
    snapshot
  );
  if (resolve(snapshot) === resolve(committed) || !existsSync(runsFolder(committed))) return [...here, ...strays];
  const ids = new Set(own.map(({record}) => record.id));
  const others = indexRuns(runsFolder(committed));
  const published = others.filter(({record: {id, provenance}}) => provenance === "published" && !ids.has(id));
  return [
    ...here,
    ...strays,
    ...published,
    ...listElsewhere(
      others.filter(({record}) => record.split),
      committed
    )
  ];
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
    record: {...record, name: nameWithSeed(record)},
    films: {validation: count("validation"), test: count("test")},
    checksum: predictions ? checksumPredictions(runs, id) : null,
    openings: readOpenings(runs, id).map(({at}) => at),
    testOpen: isTestOpen(runs, id),
    curves: thinCurves(curves)
  };
}

/** Models' runs under ids that no run of the corpus shown can have; baselines and catalogues say nothing here. */
function listElsewhere(runs: readonly IndexedRun[], snapshot: string): IndexedRun[] {
  const models = runs.filter(isModel);
  if (!models.length) return [];
  const foreign = openForeignSnapshot(snapshot);
  return models.map((run) => ({
    ...run,
    record: {...run.record, id: `${run.record.id}-of-${run.record.split}`},
    films: {validation: 0, test: 0},
    checksum: null,
    measured: measureElsewhere(run, foreign)
  }));
}

/** An opening of other predictions does not open those that have been made since. */
function isTestOpen(runs: string, id: string): boolean {
  if (!existsSync(runPath(runs, id, "predictions"))) return false;
  const checksum = checksumPredictions(runs, id);
  return readOpenings(runs, id).some(({predictions}) => predictions === checksum);
}
