import {GENRES} from "../genres/genres.js";
import type {FittedModel} from "../inference/fitted-model.js";
import {findMetric} from "../metrics/metrics.js";
import {computeMetrics} from "../metrics/summarize.js";
import type {RunRecord} from "../runs/run-schema.js";

export type Settings = RunRecord["hyperparameters"];

/** Predicts rows (rows x 9). */
export interface Predict {
  (rows: number[]): Float64Array;
  /** What it predicts with, whole, where that can be kept. */
  fitted?(): FittedModel;
}

/** Trains on some rows and answers what predicts others. */
export type TrainOn = (rows: number[], fold?: number) => Predict;

/** One set of hyper-parameters, and how a model is trained with them. */
export interface Candidate {
  settings: Settings;
  train: TrainOn;
}

export interface Choice {
  candidate: Candidate;
  predict: Predict;
  /** Every candidate's settings with its figure on validation, in the order tried. */
  grid: Settings[];
}

/** What candidates are compared by: it reads probabilities alone, so that no threshold is fitted to choose one. */
export const chosenBy = "macroAveragePrecision";

/** Trains every candidate and takes the one with the highest mean average precision on validation; of equals the first. */
export function chooseCandidate(
  candidates: readonly Candidate[],
  rows: {train: number[]; validation: number[]},
  truth: Uint8Array,
  report: (line: string) => void = () => {}
): Choice {
  let best: {score: number; candidate: Candidate; predict: Predict} | undefined;
  const grid: Settings[] = [];
  for (const candidate of candidates) {
    const predict = candidate.train(rows.train);
    const score = scoreProbabilities(predict(rows.validation), truth);
    grid.push({...candidate.settings, [chosenBy]: Number(score.toFixed(5))});
    report(`${JSON.stringify(candidate.settings)}: ${chosenBy} ${score.toFixed(4)} on validation`);
    if (!best || score > best.score) best = {score, candidate, predict};
  }
  if (!best) throw new Error("there is no candidate to choose from");
  return {candidate: best.candidate, predict: best.predict, grid};
}

/** Mean average precision of probabilities (films x 9) against zeros and ones of the same shape. */
export function scoreProbabilities(probabilities: Float64Array, truth: Uint8Array): number {
  const films = truth.length / GENRES.length;
  const scored = {films, genres: GENRES.length, truth, probabilities, predicted: new Uint8Array(truth.length)};
  return computeMetrics([findMetric(chosenBy)], scored)[chosenBy];
}
