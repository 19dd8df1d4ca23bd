import {strToU8, zipSync} from "fflate";
import {GENRES} from "../lib/genres/genres.js";
import {stableJson} from "../lib/manifest.js";
import {encodeCurves} from "../lib/runs/curves.js";
import {encodePredictions} from "../lib/runs/predictions.js";
import type {KeptRun} from "./kept-runs.js";
import {saveFile} from "./save-file.js";

/** A run's folder as a ZIP file: unpacked in snapshot/runs it is a run as any other. */
export function zipRun({record, predictions, curves}: KeptRun): Uint8Array<ArrayBuffer> {
  const files = {
    "run.json": strToU8(`${stableJson(record, 2)}\n`),
    "predictions.arrow": encodePredictions(predictions),
    ...(curves.length ? {"curves.arrow": encodeCurves(curves)} : {})
  };
  // The same run gives the same bytes, whenever it is saved.
  return zipSync({[record.id]: files}, {mtime: "1980-01-01"}) as Uint8Array<ArrayBuffer>;
}

/** Probabilities as CSV, as Compare and `npm run evaluate` take them. */
export function formatPredictions({predictions: {movieIds, probabilities}}: KeptRun): string {
  const rows = movieIds.map((id, film) =>
    [id, ...probabilities.subarray(film * GENRES.length, (film + 1) * GENRES.length)].join()
  );
  return `${[["movie_id", ...GENRES].join(), ...rows].join("\n")}\n`;
}

export function saveRunFolder(run: KeptRun): void {
  saveFile(`${run.record.id}.zip`, zipRun(run), "application/zip");
}

export function savePredictions(run: KeptRun): void {
  saveFile(`${run.record.id}.csv`, formatPredictions(run), "text/csv");
}
