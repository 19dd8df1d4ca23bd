import {sigmoid} from "../calibration/logistic.js";
import {type ClassWeights, positiveWeight} from "./class-weights.js";
import {fitLogisticRegression, type LinearModel} from "./logistic-regression.js";
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
  {c, classWeights = "none", tolerance, maxIterations, progress}: OneVsRestOptions
): LinearHead {
  const count = targets.length / features.rows;
  if (!Number.isInteger(count)) throw new RangeError(`${targets.length} targets for ${features.rows} films`);
  const genres = Array.from({length: count}, (_, genre) => {
    const own = Float64Array.from({length: features.rows}, (_, row) => targets[row * count + genre]);
    const {weights, intercept} = fitLogisticRegression(features, own, {
      c,
      positiveWeight: positiveWeight(own, classWeights),
      ...(tolerance === undefined ? {} : {tolerance}),
      ...(maxIterations === undefined ? {} : {maxIterations})
    });
    progress?.(genre + 1, count);
    return {weights, intercept};
  });
  return {genres};
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
