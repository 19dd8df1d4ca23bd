/** A logistic regression with one feature: P(true) = 1 / (1 + exp(-(slope x + intercept))). */
export interface LogisticFit {
  slope: number;
  intercept: number;
}

const largestSlope = 100;
const maxIterations = 100;

/**
 * Fits by maximum likelihood with Newton's method and step halving. `targets` are in [0, 1]; without an intercept that
 * is 0. The slope stays within ±100, to which it would run where the feature parts the targets without an error.
 */
export function fitLogistic(features: ArrayLike<number>, targets: ArrayLike<number>, intercept = true): LogisticFit {
  let fit: LogisticFit = {slope: intercept ? 0 : 1, intercept: 0};
  let loss = logLoss(fit, features, targets);
  for (let iteration = 0; iteration < maxIterations; ++iteration) {
    const step = newtonStep(fit, features, targets, intercept);
    let scale = 1;
    let next = move(fit, step, scale);
    let nextLoss = logLoss(next, features, targets);
    while (!(nextLoss <= loss) && scale > 1e-10) {
      scale /= 2;
      next = move(fit, step, scale);
      nextLoss = logLoss(next, features, targets);
    }
    const moved = Math.abs(next.slope - fit.slope) + Math.abs(next.intercept - fit.intercept);
    if (!(nextLoss <= loss)) break;
    fit = next;
    loss = nextLoss;
    if (moved < 1e-14) break;
  }
  return fit;
}

/** 1 / (1 + exp(-x)), without overflow. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

/** ln(p / (1 - p)), with p held within 1e-7 of 0 and 1, which is what float32 can tell from them. */
export function logit(probability: number): number {
  const p = Math.min(1 - 1e-7, Math.max(1e-7, probability));
  return Math.log(p / (1 - p));
}

function move({slope, intercept}: LogisticFit, step: LogisticFit, scale: number): LogisticFit {
  const moved = slope + scale * step.slope;
  return {
    slope: Math.min(largestSlope, Math.max(-largestSlope, moved)),
    intercept: intercept + scale * step.intercept
  };
}

function newtonStep(
  {slope, intercept}: LogisticFit,
  features: ArrayLike<number>,
  targets: ArrayLike<number>,
  hasIntercept: boolean
): LogisticFit {
  let [gradient, offsetGradient, curvature, cross, offsetCurvature] = [0, 0, 0, 0, 0];
  for (let index = 0; index < features.length; ++index) {
    const x = features[index];
    const p = sigmoid(slope * x + intercept);
    const weight = p * (1 - p);
    gradient += (targets[index] - p) * x;
    offsetGradient += targets[index] - p;
    curvature += weight * x * x;
    cross += weight * x;
    offsetCurvature += weight;
  }
  // A trace of ridge keeps the system solvable where all features are equal or every weight has died away.
  const ridge = 1e-12;
  if (!hasIntercept) return {slope: gradient / (curvature + ridge), intercept: 0};
  const determinant = (curvature + ridge) * (offsetCurvature + ridge) - cross ** 2;
  return {
    slope: ((offsetCurvature + ridge) * gradient - cross * offsetGradient) / determinant,
    intercept: ((curvature + ridge) * offsetGradient - cross * gradient) / determinant
  };
}

function logLoss({slope, intercept}: LogisticFit, features: ArrayLike<number>, targets: ArrayLike<number>): number {
  let loss = 0;
  for (let index = 0; index < features.length; ++index) {
    const score = slope * features[index] + intercept;
    loss += Math.max(score, 0) - targets[index] * score + Math.log1p(Math.exp(-Math.abs(score)));
  }
  return loss;
}
