import type {CoOccurrence} from "./co-occurrence.js";
import {lift} from "./co-occurrence.js";

/** A 95 % interval. */
export type Interval = readonly [low: number, high: number];

const z = 1.959963984540054;

/** Wilson's score interval of a share, `hits` of `total` (Wilson 1927); NaN with no cases. */
export function wilsonInterval(hits: number, total: number): Interval {
  if (!total) return [NaN, NaN];
  const share = hits / total;
  const scale = 1 + z ** 2 / total;
  const center = (share + z ** 2 / (2 * total)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  return [Math.max(0, center - half), Math.min(1, center + half)];
}

/**
 * Interval of the lift of two genres: the delta method on its logarithm, films taken as a multinomial sample of the
 * four cells of the 2 × 2 table (Agresti 2013, §16.1). [0, NaN] when the pair never occurs; NaN for an absent genre.
 */
export function liftInterval(matrix: CoOccurrence, a: number, b: number): Interval {
  const {counts, films} = matrix;
  const ratio = lift(matrix, a, b);
  if (Number.isNaN(ratio)) return [NaN, NaN];
  if (ratio === 0) return [0, NaN];
  const both = counts[a][b] / films;
  const onlyA = counts[a][a] / films - both;
  const onlyB = counts[b][b] / films - both;
  // Gradient of ln(both / ((both + onlyA)(both + onlyB))) in the cells; its mean under the cells is -1.
  const byA = -1 / (both + onlyA);
  const byB = -1 / (both + onlyB);
  const byBoth = 1 / both + byA + byB;
  const variance = (both * byBoth ** 2 + onlyA * byA ** 2 + onlyB * byB ** 2 - 1) / films;
  const half = z * Math.sqrt(Math.max(0, variance));
  return [ratio * Math.exp(-half), ratio * Math.exp(half)];
}
