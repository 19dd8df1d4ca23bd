import {existsSync} from "node:fs";
import {nameWithSeed} from "../lib/runs/lineage.js";
import {encodePredictions} from "../lib/runs/predictions.js";
import {type IndexedRun, shareablePredictions, thinCurves} from "../lib/runs/run-index.js";
import {readOpenings} from "./openings.js";
import {checksumPredictions, listRunIds, readRun, runPath} from "./runs.js";

/** Every run of a folder as pages list it, by id. Throws a FileError when one can't be read. */
export function indexRuns(runs: string): IndexedRun[] {
  return listRunIds(runs).map((id): IndexedRun => {
    const {record, predictions, curves = []} = readRun(runs, id);
    const count = (part: string) => predictions?.parts.filter((other) => other === part).length ?? 0;
    return {
      record: {...record, name: nameWithSeed(record)},
      films: {validation: count("validation"), test: count("test")},
      checksum: predictions ? checksumPredictions(runs, id) : null,
      openings: readOpenings(runs, id).map(({at}) => at),
      testOpen: isTestOpen(runs, id),
      curves: thinCurves(curves)
    };
  });
}

/** The bytes of a run's predictions as pages get them: without test where its figures were not opened. */
export function serveRun(runs: string, id: string): Uint8Array {
  const {predictions} = readRun(runs, id);
  if (!predictions) throw new Error(`the run "${id}" has no predictions`);
  return encodePredictions(shareablePredictions(predictions, isTestOpen(runs, id)));
}

/** An opening of other predictions does not open those that have been made since. */
function isTestOpen(runs: string, id: string): boolean {
  if (!existsSync(runPath(runs, id, "predictions"))) return false;
  const checksum = checksumPredictions(runs, id);
  return readOpenings(runs, id).some(({predictions}) => predictions === checksum);
}
