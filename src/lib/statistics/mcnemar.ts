import jstat from "jstat";
import type {ScoredFilms} from "../metrics/scored-films.js";
import {adjustHolm} from "./holm.js";

/** McNemar's test of two runs' right and wrong decisions. */
export interface McNemarResult {
  /** Films that only the first run decides right, and only the second. */
  onlyFirst: number;
  onlySecond: number;
  method: "exact" | "chi-square";
  /** The smaller of the two counts, or the chi-square value. */
  statistic: number;
  pValue: number;
}

/** With fewer films than this on which the runs differ, the chi-square approximation is not to be trusted. */
export const EXACT_BELOW = 25;

/**
 * McNemar's test (1947), two-sided: exact binomial with fewer than 25 films on which just one run is right, else chi-square
 * with Edwards' continuity correction, (|b - c| - 1)² / (b + c). Probability 1 when there is no such film.
 */
export function testMcNemar(
  onlyFirst: number,
  onlySecond: number,
  method: McNemarResult["method"] = onlyFirst + onlySecond < EXACT_BELOW ? "exact" : "chi-square"
): McNemarResult {
  const total = onlyFirst + onlySecond;
  if (method === "exact" || total === 0) {
    const statistic = Math.min(onlyFirst, onlySecond);
    const pValue = Math.min(1, 2 * halfBinomialCdf(statistic, total));
    return {onlyFirst, onlySecond, method: "exact", statistic, pValue};
  }
  const statistic = (Math.abs(onlyFirst - onlySecond) - 1) ** 2 / total;
  return {onlyFirst, onlySecond, method, statistic, pValue: 1 - jstat.chisquare.cdf(statistic, 1)};
}

/** Tests each genre, with probabilities adjusted over the genres by Holm (1979). */
export function testGenres(
  first: ScoredFilms,
  second: ScoredFilms,
  names: readonly string[]
): Record<string, McNemarResult & {adjusted: number}> {
  const results = names.map((_, genre) => {
    let [onlyFirst, onlySecond] = [0, 0];
    for (let index = genre; index < first.truth.length; index += first.genres) {
      const firstRight = first.predicted[index] === first.truth[index];
      const secondRight = second.predicted[index] === first.truth[index];
      if (firstRight && !secondRight) ++onlyFirst;
      if (secondRight && !firstRight) ++onlySecond;
    }
    return testMcNemar(onlyFirst, onlySecond);
  });
  const adjusted = adjustHolm(results.map(({pValue}) => pValue));
  return Object.fromEntries(names.map((name, genre) => [name, {...results[genre], adjusted: adjusted[genre]}]));
}

/** P(X <= k) for X of Binomial(n, 1/2). */
function halfBinomialCdf(k: number, n: number): number {
  let total = 0;
  for (let i = 0; i <= k; ++i) total += Math.exp(jstat.combinationln(n, i) - n * Math.LN2);
  return total;
}
