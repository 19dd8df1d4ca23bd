import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {stableJson} from "../lib/manifest.js";
import {type CurvePoint, decodeCurves, encodeCurves} from "../lib/runs/curves.js";
import {FileError} from "../lib/runs/file-error.js";
import {parseJson} from "../lib/runs/parse-json.js";
import {decodePredictions, encodePredictions, OUT_OF_FOLD_PARTS, type RunPredictions} from "../lib/runs/predictions.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {validateRun} from "../lib/runs/validate-run.js";
import {sha256} from "./checksums.js";

/** A run as it lies in its folder; a published one may lack predictions, and any may lack curves. */
export interface Run {
  record: RunRecord;
  predictions?: RunPredictions;
  /** Training films, each predicted by a model that was trained without it and its near-duplicates. */
  outOfFold?: RunPredictions;
  curves?: CurvePoint[];
}

const files = {
  record: "run.json",
  predictions: "predictions.arrow",
  outOfFold: "out-of-fold.arrow",
  curves: "curves.arrow",
  openings: "openings.json"
} as const;

/** The folder of a snapshot's runs. */
export function runsFolder(snapshot: string): string {
  return join(snapshot, "runs");
}

/** A file of a run's folder. */
export function runPath(runs: string, id: string, file: keyof typeof files): string {
  return join(runs, id, files[file]);
}

/** Ids of the runs in a folder, alphabetical. */
export function listRunIds(runs: string): string[] {
  if (!existsSync(runs)) return [];
  return readdirSync(runs, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({name}) => name)
    .sort();
}

/** A run's `run.json`. Throws a FileError that names the field at fault, or says which runs there are. */
export function readRunRecord(runs: string, id: string): RunRecord {
  const path = runPath(runs, id, "record");
  if (!existsSync(path)) {
    const ids = listRunIds(runs);
    throw new Error(`there is no run "${id}"; ${ids.length ? `there are ${ids.join(", ")}` : `${runs} has none`}`);
  }
  const file = `${id}/${files.record}`;
  const record = validateRun(parseJson(readFileSync(path, "utf8"), file), file);
  if (record.id !== id) throw new FileError([{file, field: "id", message: `is "${record.id}" in the folder "${id}"`}]);
  return record;
}

/** A whole run. Throws as `readRunRecord` does, and when its predictions or curves can't be read. */
export function readRun(runs: string, id: string): Run {
  const record = readRunRecord(runs, id);
  const read = <T>(file: keyof typeof files, decode: (bytes: Uint8Array, name: string) => T): T | undefined => {
    const path = runPath(runs, id, file);
    return existsSync(path) ? decode(readFileSync(path), `${id}/${files[file]}`) : undefined;
  };
  return {
    record,
    predictions: read("predictions", decodePredictions),
    outOfFold: read("outOfFold", (bytes, name) => decodePredictions(bytes, name, OUT_OF_FOLD_PARTS)),
    curves: read("curves", decodeCurves)
  };
}

/**
 * Writes a run's folder whole or not at all. Refuses to replace one that is there unless told to; the record of when
 * its test figures were opened stays.
 */
export function writeRun(runs: string, {record, predictions, outOfFold, curves}: Run, {replace = false} = {}): void {
  validateRun(record);
  const folder = join(runs, record.id);
  checkReplaced(runs, record.id, replace);
  const staging = join(runs, `.${record.id}.${process.pid}.part`);
  const former = join(runs, `.${record.id}.${process.pid}.former`);
  mkdirSync(staging, {recursive: true});
  try {
    writeFileSync(join(staging, files.record), `${stableJson(record, 2)}\n`);
    if (predictions) writeFileSync(join(staging, files.predictions), encodePredictions(predictions));
    if (outOfFold) {
      const bytes = encodePredictions(outOfFold, files.outOfFold, OUT_OF_FOLD_PARTS);
      writeFileSync(join(staging, files.outOfFold), bytes);
    }
    if (curves) writeFileSync(join(staging, files.curves), encodeCurves(curves));
    const openings = join(folder, files.openings);
    if (existsSync(openings)) writeFileSync(join(staging, files.openings), readFileSync(openings));
    if (existsSync(folder)) renameSync(folder, former);
    renameSync(staging, folder);
  } finally {
    rmSync(staging, {recursive: true, force: true});
    rmSync(former, {recursive: true, force: true});
  }
}

/** Throws when a run is there and may not be written over. */
export function checkReplaced(runs: string, id: string, replace = false): void {
  if (existsSync(join(runs, id)) && !replace) {
    throw new Error(`the run "${id}" is there already; say --replace to write over it`);
  }
}

/** SHA-256 of a run's predictions file. */
export function checksumPredictions(runs: string, id: string): string {
  return sha256(readFileSync(runPath(runs, id, "predictions")));
}
