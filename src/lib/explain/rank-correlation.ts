/**
 * Spearman's rank correlation of two lists of equal length: the correlation of their ranks, equal values sharing the
 * mean of theirs. Null where a list has fewer than two different values.
 */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} values have no rank correlation`);
  const [ranksA, ranksB] = [rankValues(a), rankValues(b)];
  const middle = (a.length + 1) / 2;
  let [product, squareA, squareB] = [0, 0, 0];
  for (let index = 0; index < a.length; ++index) {
    const [x, y] = [ranksA[index] - middle, ranksB[index] - middle];
    product += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return squareA && squareB ? product / Math.sqrt(squareA * squareB) : null;
}

/** Ranks from 1 for the smallest; equal values share their mean rank. */
export function rankValues(values: ArrayLike<number>): Float64Array {
  const order = Array.from({length: values.length}, (_, index) => index).sort((i, j) => values[i] - values[j]);
  const ranks = new Float64Array(values.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end]] === values[order[start]]) ++end;
    for (let at = start; at < end; ++at) ranks[order[at]] = (start + end + 1) / 2;
  }
  return ranks;
}
