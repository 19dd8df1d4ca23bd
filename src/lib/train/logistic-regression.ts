import {sigmoid} from "../calibration/logistic.js";
import {drain} from "../drain.js";
import {type MinimizeOptions, minimizeSteps} from "./lbfgs.js";
import type {FeatureMatrix} from "./matrix.js";

export interface LogisticOptions extends MinimizeOptions {
  /** Inverse strength of the L2 penalty, as in scikit-learn: the penalty is |weights|² / 2, the loss counts C times. */
  c: number;
  /** Weight of a true film's loss; 1 unless said otherwise. A soft target counts in proportion. */
  positiveWeight?: number;
  /** Where to start: weights, then the intercept; zeros unless given. */
  start?: Float64Array;
}

/** One genre's model: log-odds = features · weights + intercept. */
export interface LinearModel {
  weights: Float64Array;
  intercept: number;
}

/** A fitted model, and how the fit ended. */
export type FittedLinearModel = LinearModel & {iterations: number; converged: boolean; loss: number};

/**
 * Fits P(true) to `targets` in [0, 1] by L2-penalised logistic regression, the intercept free of the penalty: the
 * objective of scikit-learn's `LogisticRegression(solver="lbfgs")`, divided by C times the sum of weights as there.
 */
export function fitLogisticRegression(
  features: FeatureMatrix,
  targets: ArrayLike<number>,
  options: LogisticOptions
): FittedLinearModel {
  return drain(trainLogisticRegression(features, targets, options));
}

/** The same an iteration at a time; each step is the model as it stands. */
export function* trainLogisticRegression(
  features: FeatureMatrix,
  targets: ArrayLike<number>,
  {c, positiveWeight = 1, start, ...options}: LogisticOptions
): Generator<LinearModel, FittedLinearModel> {
  const {rows, columns} = features;
  const total = sumWeights(targets, positiveWeight);
  const [scores, slopes] = [new Float64Array(rows), new Float64Array(rows)];
  const penalty = 1 / (c * total);
  const steps = minimizeSteps(
    (parameters, gradient) => {
      const weights = parameters.subarray(0, columns);
      const intercept = parameters[columns];
      features.multiply(weights, scores);
      let loss = 0;
      let interceptSlope = 0;
      for (let row = 0; row < rows; ++row) {
        const score = scores[row] + intercept;
        const target = targets[row];
        const tail = Math.log1p(Math.exp(-Math.abs(score)));
        const missed = Math.max(-score, 0) + tail;
        const added = Math.max(score, 0) + tail;
        loss += positiveWeight * target * missed + (1 - target) * added;
        const probability = sigmoid(score);
        slopes[row] = ((1 - target) * probability - positiveWeight * target * (1 - probability)) / total;
        interceptSlope += slopes[row];
      }
      let square = 0;
      for (let column = 0; column < columns; ++column) {
        square += weights[column] ** 2;
        gradient[column] = penalty * weights[column];
      }
      features.addTransposed(slopes, gradient);
      gradient[columns] = interceptSlope;
      return loss / total + (penalty * square) / 2;
    },
    start ?? new Float64Array(columns + 1),
    options
  );
  const read = (x: Float64Array): LinearModel => ({weights: x.slice(0, columns), intercept: x[columns]});
  for (;;) {
    const step = steps.next();
    if (!step.done) yield read(step.value.x);
    else {
      const {x, value, iterations, converged} = step.value;
      return {...read(x), loss: value, iterations, converged};
    }
  }
}

function sumWeights(targets: ArrayLike<number>, positiveWeight: number): number {
  let total = 0;
  for (let row = 0; row < targets.length; ++row) total += positiveWeight * targets[row] + 1 - targets[row];
  return total;
}
