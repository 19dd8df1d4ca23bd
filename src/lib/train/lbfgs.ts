import {drain} from "../drain.js";

/** Computes a function at `x` and fills `gradient` with its slope there. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

export interface MinimizeOptions {
  /** Done when no part of the gradient is larger than this. */
  tolerance?: number;
  maxIterations?: number;
  /** Steps remembered. */
  memory?: number;
}

/** Where a minimisation stands after an iteration; `x` is replaced, not changed, by the next. */
export interface MinimizeStep {
  iteration: number;
  x: Float64Array;
  value: number;
}

export interface Minimum {
  x: Float64Array;
  value: number;
  iterations: number;
  converged: boolean;
}

const sufficientDecrease = 1e-4;
const smallestStep = 1e-12;

/**
 * Minimises a smooth function by L-BFGS (Nocedal and Wright 2006, algorithms 7.4 and 7.5) with a backtracking line
 * search; a step whose curvature is not positive is not remembered. Deterministic: no random numbers.
 */
export function minimize(objective: Objective, start: Float64Array, options: MinimizeOptions = {}): Minimum {
  return drain(minimizeSteps(objective, start, options));
}

/** The same an iteration at a time, so that it can be watched, stopped and gone on with. */
export function* minimizeSteps(
  objective: Objective,
  start: Float64Array,
  {tolerance = 1e-5, maxIterations = 500, memory = 5}: MinimizeOptions = {}
): Generator<MinimizeStep, Minimum> {
  let x = start.slice();
  let gradient = new Float64Array(x.length);
  let value = objective(x, gradient);
  const history: Correction[] = [];
  for (let iteration = 0; iteration < maxIterations; ++iteration) {
    if (largest(gradient) <= tolerance) return {x, value, iterations: iteration, converged: true};
    const direction = findDirection(gradient, history);
    const slope = dot(direction, gradient);
    let length = history.length ? 1 : Math.min(1, 1 / Math.sqrt(dot(gradient, gradient)));
    let [next, nextGradient] = [new Float64Array(x.length), new Float64Array(x.length)];
    let nextValue = Number.POSITIVE_INFINITY;
    for (; length > smallestStep; length /= 2) {
      for (let index = 0; index < x.length; ++index) next[index] = x[index] + length * direction[index];
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + sufficientDecrease * length * slope) break;
    }
    if (length <= smallestStep) return {x, value, iterations: iteration, converged: false};
    remember(history, memory, subtract(next, x), subtract(nextGradient, gradient));
    [x, next] = [next, x];
    [gradient, nextGradient] = [nextGradient, gradient];
    value = nextValue;
    yield {iteration: iteration + 1, x, value};
  }
  return {x, value, iterations: maxIterations, converged: largest(gradient) <= tolerance};
}

/** A step, how the gradient changed over it, and one over their product. */
interface Correction {
  step: Float64Array;
  change: Float64Array;
  inverse: number;
}

function remember(history: Correction[], memory: number, step: Float64Array, change: Float64Array): void {
  const curvature = dot(step, change);
  if (!(curvature > 1e-12 * dot(change, change))) return;
  history.push({step, change, inverse: 1 / curvature});
  if (history.length > memory) history.shift();
}

/** The two-loop recursion: minus the gradient times the approximated inverse Hessian. */
function findDirection(gradient: Float64Array, history: readonly Correction[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const weights = new Float64Array(history.length);
  for (let index = history.length - 1; index >= 0; --index) {
    const {step, change, inverse} = history[index];
    weights[index] = inverse * dot(step, direction);
    addScaled(direction, -weights[index], change);
  }
  const last = history.at(-1);
  if (last) {
    const scale = 1 / (last.inverse * dot(last.change, last.change));
    for (let index = 0; index < direction.length; ++index) direction[index] *= scale;
  }
  for (const [index, {step, change, inverse}] of history.entries()) {
    addScaled(direction, weights[index] - inverse * dot(change, direction), step);
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; ++index) sum += a[index] * b[index];
  return sum;
}

function addScaled(target: Float64Array, factor: number, values: Float64Array): void {
  for (let index = 0; index < target.length; ++index) target[index] += factor * values[index];
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, index) => value - b[index]);
}

function largest(values: Float64Array): number {
  let result = 0;
  for (let index = 0; index < values.length; ++index) result = Math.max(result, Math.abs(values[index]));
  return result;
}
