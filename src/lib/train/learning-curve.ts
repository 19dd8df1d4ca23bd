import {GENRES} from "../genres/genres.js";
import {findMetric} from "../metrics/metrics.js";
import {computeMetrics} from "../metrics/summarize.js";
import {seededHash} from "../seeded-hash.js";
import {crossDecide} from "../thresholds/cross-decide.js";
import type {TrainOn} from "./choose-candidate.js";
import {hardTargets, type TrainingFilm} from "./films.js";
import {dealFolds} from "./folds.js";
import {rowsByPart} from "./recipe.js";
import {foldCount} from "./train-candidates.js";

/** What a model scores on validation when it is trained on some of the training films. */
export interface LearningPoint {
  /** Share of the training films, and how many that are. */
  share: number;
  films: number;
  /** Of the draw of films. */
  seed: number;
  macroF1: number;
  macroAveragePrecision: number;
}

export interface LearningCurveOptions {
  shares: readonly number[];
  /** Draws of films at each share; where all are taken, there is one. */
  seeds: readonly number[];
  keep?(film: TrainingFilm): boolean;
  progress?(done: number, total: number): void;
}

const foldSeed = 2027;

/**
 * Trains on growing shares of the training films, each draw holding the smaller ones of its seed. Thresholds are
 * cross-fitted over folds of validation, so that no film's own label sets the cut that it is judged by.
 */
export function traceLearning(
  films: readonly TrainingFilm[],
  train: TrainOn,
  {shares, seeds, keep, progress}: LearningCurveOptions
): LearningPoint[] {
  const rows = rowsByPart(films, keep);
  const validation = rows.validation.map((row) => films[row]);
  const truth = Uint8Array.from(hardTargets(validation));
  const folds = dealFolds(validation, foldCount, foldSeed);
  const metrics = ["macroF1", "macroAveragePrecision"].map(findMetric);
  const draws = shares.flatMap((share) => (share < 1 ? seeds : seeds.slice(0, 1)).map((seed) => ({share, seed})));
  return draws.map(({share, seed}, done) => {
    const chosen = drawRows(films, rows.train, share, seed);
    const probabilities = train(chosen)(rows.validation);
    const scored = {films: validation.length, genres: GENRES.length, truth, probabilities};
    const figures = computeMetrics(metrics, {...scored, predicted: crossDecide("perGenre", scored, folds)});
    progress?.(done + 1, draws.length);
    const {macroF1, macroAveragePrecision} = figures;
    return {share, films: chosen.length, seed, macroF1, macroAveragePrecision};
  });
}

/** The films that come first in a seeded order, in the order of rows. */
export function drawRows(
  films: readonly TrainingFilm[],
  rows: readonly number[],
  share: number,
  seed: number
): number[] {
  const order = rows
    .map((row) => ({row, place: seededHash(seed, films[row].movieId)}))
    .sort((a, b) => a.place - b.place)
    .slice(0, Math.round(share * rows.length));
  return order.map(({row}) => row).sort((a, b) => a - b);
}
