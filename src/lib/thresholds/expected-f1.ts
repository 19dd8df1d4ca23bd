import {rankGenres} from "./rank-genres.js";

/**
 * The genres of one film whose expected F1 is highest, were each genre true independently with its probability. The
 * best set of a size is that of the most probable genres (Lewis 1995), so that only sizes are searched; the expectation
 * is exact, by convolution (Jansche 2007; Ye et al. 2012, "Optimizing F-measures: a tale of two approaches").
 * Never empty, since an empty prediction scores 0.
 */
export function predictExpectedF1(probabilities: ArrayLike<number>): number[] {
  const order = rankGenres(probabilities);
  const sorted = order.map((genre) => probabilities[genre]);
  let best = {size: 1, value: -1};
  for (let size = 1; size <= sorted.length; ++size) {
    const value = expectF1(sorted, size);
    if (value > best.value) best = {size, value};
  }
  return order.slice(0, best.size);
}

/** Expected F1 of predicting the first `size` genres: sum over hits i and misses j of P(i) P(j) 2i / (size + i + j). */
export function expectF1(probabilities: readonly number[], size: number): number {
  const hits = countDistribution(probabilities.slice(0, size));
  const misses = countDistribution(probabilities.slice(size));
  let expected = 0;
  for (const [i, hit] of hits.entries()) {
    for (const [j, miss] of misses.entries()) expected += (hit * miss * 2 * i) / (size + i + j);
  }
  return expected;
}

/** P(k of the events happen), k from 0: the Poisson binomial distribution. */
function countDistribution(probabilities: readonly number[]): number[] {
  let distribution = [1];
  for (const probability of probabilities) {
    distribution = Array.from(
      {length: distribution.length + 1},
      (_, k) => (distribution[k] ?? 0) * (1 - probability) + (distribution[k - 1] ?? 0) * probability
    );
  }
  return distribution;
}
