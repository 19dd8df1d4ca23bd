import {createStore, del, entries, set, type UseStore} from "idb-keyval";
import type {Participant} from "../lib/compare/participant.js";
import {type CurvePoint, decodeCurves, encodeCurves} from "../lib/runs/curves.js";
import {decodePredictions, encodePredictions, type RunPredictions} from "../lib/runs/predictions.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {validateRun} from "../lib/runs/validate-run.js";

/** A run that this browser keeps between visits. */
export interface KeptRun {
  record: RunRecord;
  predictions: RunPredictions;
  curves: CurvePoint[];
}

/** As it lies in the browser's database: the files of a run's folder. */
interface StoredRun {
  record: unknown;
  predictions: Uint8Array;
  curves: Uint8Array;
}

let opened: UseStore | undefined;

function openStore(): UseStore {
  opened ??= createStore("marquee-runs", "runs");
  return opened;
}

/** Keeps a run in this browser; one of the same id is written over. Rejects with a sentence for the reader. */
export async function keepRun({record, predictions, curves}: KeptRun): Promise<void> {
  const files: StoredRun = {record, predictions: encodePredictions(predictions), curves: encodeCurves(curves)};
  await set(record.id, files, openStore()).catch((error: Error) => {
    throw new Error(`This browser keeps nothing for this page (${error.message}): save the run’s files instead.`);
  });
}

export function forgetRun(id: string): Promise<void> {
  return del(id, openStore());
}

/**
 * The runs that this browser keeps and that were made on the split named, by name. What can no longer be read is left
 * out, as is everything where a browser keeps nothing.
 */
export async function listKeptRuns(split: string): Promise<KeptRun[]> {
  const stored = await entries<string, StoredRun>(openStore()).catch(() => []);
  return stored
    .flatMap(([, files]) => readStored(files))
    .filter(({record}) => record.split === split)
    .sort((a, b) => a.record.name.localeCompare(b.record.name));
}

/** A kept run as it takes part in a comparison, as a dropped file does. */
export function takePart({record, predictions, curves}: KeptRun): Participant {
  const films = {validation: predictions.movieIds.length, test: 0};
  return {run: {record, films, checksum: null, openings: [], testOpen: false, curves}, predictions};
}

function readStored({record, predictions, curves}: StoredRun): KeptRun[] {
  try {
    return [{record: validateRun(record), predictions: decodePredictions(predictions), curves: decodeCurves(curves)}];
  } catch (error) {
    console.warn("A kept run could not be read", error);
    return [];
  }
}
