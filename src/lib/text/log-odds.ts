export interface LogOdds {
  /** Logarithm of the ratio of the word's odds inside the group to its odds outside; above 0: more frequent inside. */
  logOdds: number;
  standardError: number;
  /** logOdds / standardError. */
  z: number;
}

/** Words of prior belief: Monroe et al. use 500. More draws rare words closer to zero. */
export const PRIOR_WORDS = 500;

/**
 * Log-odds ratio with an informative Dirichlet prior, for every word: Monroe, Colaresi and Quinn (2008), "Fightin'
 * Words", Political Analysis 16(4), equations 15, 16, 19 and 22. `inside` and `outside` hold each word's count in two
 * groups of texts. The prior says that both use words as they do together: word w counts
 * `priorWords` * (its share of all words) in advance. Words that stand in neither group have NaN.
 */
export function measureLogOdds(
  inside: ArrayLike<number>,
  outside: ArrayLike<number>,
  priorWords = PRIOR_WORDS
): LogOdds[] {
  const insideTotal = sum(inside);
  const outsideTotal = sum(outside);
  return Array.from({length: inside.length}, (_, word) => {
    const prior = (priorWords * (inside[word] + outside[word])) / (insideTotal + outsideTotal);
    const insideCount = inside[word] + prior;
    const outsideCount = outside[word] + prior;
    const logOdds =
      Math.log(insideCount / (insideTotal + priorWords - insideCount)) -
      Math.log(outsideCount / (outsideTotal + priorWords - outsideCount));
    const standardError = Math.sqrt(1 / insideCount + 1 / outsideCount);
    return {logOdds, standardError, z: logOdds / standardError};
  });
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; ++index) total += values[index];
  return total;
}
