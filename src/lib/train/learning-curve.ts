import {GENRES} from "../genres/genres.js";
import {findMetric} from "../metrics/metrics.js";
import type {ScoredFilms} from "../metrics/scored-films.js";
import {computeMetrics} from "../metrics/summarize.js";
import {seededHash} from "../seeded-hash.js";
import {crossDecide} from "../thresholds/cross-decide.js";
import type {TrainOn} from "./choose-candidate.js";
import {hardTargets, type TrainingFilm} from "./films.js";
import {dealFolds} from "./folds.js";
import {rowsByPart} from "./recipe.js";
import {foldCount} from "./train-candidates.js";

/** A model trained on some of the training films, and what it makes of validation. */
export interface LearningDraw {
  /** Share of the training films, and how many that are. */
  share: number;
  films: number;
  /** Of the draw of films. */
  seed: number;
  scored: ScoredFilms;
}

/** What a model scores on validation when it is trained on some of the training films. */
export interface LearningPoint extends Omit<LearningDraw, "scored"> {
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
 * Trains on growing shares of the training films, each draw holding the smaller ones of its seed, and predicts
 * validation. Thresholds are cross-fitted over folds of validation, so that no film's own label sets the cut that it is
 * judged by.
 */
export function drawLearning(
  films: readonly TrainingFilm[],
  train: TrainOn,
  {shares, seeds, keep, progress}: LearningCurveOptions
): LearningDraw[] {
  const rows = rowsByPart(films, keep);
  const score = scoreValidation(films, rows.validation);
  const draws = shares.flatMap((share) => (share < 1 ? seeds : seeds.slice(0, 1)).map((seed) => ({share, seed})));
  return draws.map(({share, seed}, done) => {
    const chosen = drawRows(films, rows.train, share, seed);
    const scored = score(train(chosen)(rows.validation));
    progress?.(done + 1, draws.length);
    return {share, films: chosen.length, seed, scored};
  });
}

/** The macro F1 and mean average precision of each draw. */
export function traceLearning(
  films: readonly TrainingFilm[],
  train: TrainOn,
  options: LearningCurveOptions
): LearningPoint[] {
  const metrics = ["macroF1", "macroAveragePrecision"].map(findMetric);
  return drawLearning(films, train, options).map(({scored, ...draw}) => {
    const {macroF1, macroAveragePrecision} = computeMetrics(metrics, scored);
    return {...draw, macroF1, macroAveragePrecision};
  });
}

/** What turns probabilities of the films in `rows` into films with labels, at cross-fitted thresholds a genre. */
export function scoreValidation(
  films: readonly TrainingFilm[],
  rows: readonly number[]
): (probabilities: Float64Array) => ScoredFilms {
  const validation = rows.map((row) => films[row]);
  const truth = Uint8Array.from(hardTargets(validation));
  const folds = dealFolds(validation, foldCount, foldSeed);
  return (probabilities) => {
    const fitting = {films: validation.length, genres: GENRES.length, truth, probabilities};
    return {...fitting, predicted: crossDecide("perGenre", fitting, folds)};
  };
}

/** A share of the films, those that come first in a seeded order, in the order of rows. */
export function drawRows(
  films: readonly TrainingFilm[],
  rows: readonly number[],
  share: number,
  seed: number
): number[] {
  return drawFilms(films, rows, Math.round(share * rows.length), seed);
}

/** So many of the films, those that come first in a seeded order, in the order of rows. */
export function drawFilms(
  films: readonly TrainingFilm[],
  rows: readonly number[],
  count: number,
  seed: number
): number[] {
  const order = rows
    .map((row) => ({row, place: seededHash(seed, films[row].movieId)}))
    .sort((a, b) => a.place - b.place)
    .slice(0, count);
  return order.map(({row}) => row).sort((a, b) => a - b);
}
