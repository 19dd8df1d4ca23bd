import {sigmoid} from "../calibration/logistic.js";
import {type ClassWeights, positiveWeight} from "./class-weights.js";
import {fitLogisticRegression, type LinearModel, trainLogisticRegression} from "./logistic-regression.js";
import type {FeatureMatrix} from "./matrix.js";

export interface OneVsRestOptions {
  /** Inverse strength of the penalty, one for all genres. */
  c: number;
  classWeights?: ClassWeights;
  tolerance?: number;
  maxIterations?: number;
  progress?(done: number, total: number): void;
}

/** A linear model a genre; probabilities are independent of each other. */
export interface LinearHead {
  genres: LinearModel[];
}

/** Fits one logistic regression a genre. `targets` are rows x genres, row-major, in [0, 1]. */
export function fitOneVsRest(
  features: FeatureMatrix,
  targets: ArrayLike<number>,
  {progress, ...options}: OneVsRestOptions
): LinearHead {
  const columns = separateGenres(features, targets);
  const genres = columns.map((own, genre) => {
    const {weights, intercept} = fitLogisticRegression(features, own, optionsOf(own, options));
    progress?.(genre + 1, columns.length);
    return {weights, intercept};
  });
  return {genres};
}

/**
 * The same with all genres side by side, an iteration of each a step, so that the head as a whole can be watched while
 * it learns. Genres that have converged wait; the result is that of `fitOneVsRest`.
 */
export function* trainOneVsRest(
  features: FeatureMatrix,
  targets: ArrayLike<number>,
  options: OneVsRestOptions
): Generator<LinearHead, LinearHead> {
  const fits = separateGenres(features, targets).map((own) => ({
    steps: trainLogisticRegression(features, own, optionsOf(own, options)),
    model: {weights: new Float64Array(features.columns), intercept: 0} as LinearModel,
    done: false
  }));
  const read = () => ({genres: fits.map(({model}) => model)});
  while (fits.some(({done}) => !done)) {
    for (const fit of fits.filter(({done}) => !done)) {
      const {value, done = false} = fit.steps.next();
      fit.model = {weights: value.weights, intercept: value.intercept};
      fit.done = done;
    }
    yield read();
  }
  return read();
}

function separateGenres({rows}: FeatureMatrix, targets: ArrayLike<number>): Float64Array[] {
  const count = targets.length / rows;
  if (!Number.isInteger(count)) throw new RangeError(`${targets.length} targets for ${rows} films`);
  return Array.from({length: count}, (_, genre) =>
    Float64Array.from({length: rows}, (_, row) => targets[row * count + genre])
  );
}

function optionsOf(own: Float64Array, {c, classWeights = "none", tolerance, maxIterations}: OneVsRestOptions) {
  return {
    c,
    positiveWeight: positiveWeight(own, classWeights),
    ...(tolerance === undefined ? {} : {tolerance}),
    ...(maxIterations === undefined ? {} : {maxIterations})
  };
}

/** Probabilities, rows x genres, row-major. */
export function predictLinear({genres}: LinearHead, features: FeatureMatrix): Float64Array {
  const probabilities = new Float64Array(features.rows * genres.length);
  const scores = new Float64Array(features.rows);
  for (const [genre, {weights, intercept}] of genres.entries()) {
    features.multiply(weights, scores);
    for (let row = 0; row < features.rows; ++row) {
      probabilities[row * genres.length + genre] = sigmoid(scores[row] + intercept);
    }
  }
  return probabilities;
}

/** A head whose numbers are those that its file keeps: float32. */
export function roundLinearHead({genres}: LinearHead): LinearHead {
  return {
    genres: genres.map(({weights, intercept}) => ({
      weights: weights.map(Math.fround),
      intercept: Math.fround(intercept)
    }))
  };
}
