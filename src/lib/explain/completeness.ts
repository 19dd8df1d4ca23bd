import type {HeatMap} from "./feature-maps.js";

/** A logit as a sum: what the cells give, and the bias. */
export interface Completeness {
  cells: number;
  bias: number;
  sum: number;
  logit: number;
  /** The absolute difference of sum and logit. */
  error: number;
}

/** Checks that the cells of an additive map and the bias sum to the logit. */
export function checkCompleteness({values}: HeatMap, bias: number, logit: number): Completeness {
  const cells = values.reduce((sum, value) => sum + value, 0);
  const sum = cells + bias;
  return {cells, bias, sum, logit, error: Math.abs(sum - logit)};
}
