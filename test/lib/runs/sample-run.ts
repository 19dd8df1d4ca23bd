import {GENRES} from "../../../src/lib/genres/genres.js";
import type {RunPredictions} from "../../../src/lib/runs/predictions.js";
import type {RunRecord} from "../../../src/lib/runs/run-schema.js";

/** A run of an invented model, with fields replaced. */
export function sampleRecord(changes: Partial<RunRecord> = {}): RunRecord {
  return {
    format: 1,
    id: "sample-run",
    name: "Sample run",
    provenance: "reproduced",
    family: "Coin",
    modality: "text",
    data: {corpus: null, description: "Invented films"},
    split: "0123456789ab",
    seed: 7,
    init: {kind: "random", weights: null},
    hyperparameters: {learningRate: 0.1, layers: [4, 2]},
    command: "npm run train -- --recipe coin",
    commit: null,
    software: {node: "20.0.0"},
    parameters: {total: 10, trained: 10},
    training: {seconds: 1.5, hardware: "two cores"},
    licence: "MIT",
    decision: {rule: "fixed", thresholds: GENRES.map(() => 0.5)},
    ...changes
  };
}

/** Predictions of four films, two of each part; film `i` has .9 for genre `i` and .1 elsewhere. */
export function samplePredictions(): RunPredictions {
  const movieIds = ["tt0000004", "tt0000001", "tt0000003", "tt0000002"];
  return {
    movieIds,
    parts: ["validation", "test", "validation", "test"],
    probabilities: Float64Array.from({length: 4 * 9}, (_, index) =>
      Math.fround(index % 9 === Math.floor(index / 9) ? 0.9 : 0.1)
    )
  };
}

/** Genres of the four films, as bits. */
export const sampleLabels = new Map([
  ["tt0000001", 0b000000010],
  ["tt0000002", 0b000011000],
  ["tt0000003", 0b000000100],
  ["tt0000004", 0b000000001]
]);
