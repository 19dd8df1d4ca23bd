/** Predictors that read nothing of a film: what any figure must beat. */
export type Baseline = "majority" | "every-genre" | "prior";

/** Share of the films that have each genre. */
export function genreShares(targets: ArrayLike<number>, genres: number): number[] {
  const films = targets.length / genres;
  const shares = new Array<number>(genres).fill(0);
  for (let index = 0; index < targets.length; ++index) shares[index % genres] += targets[index] / films;
  return shares;
}

/**
 * One film's probabilities: `majority` says the most frequent genre of the training films and nothing else,
 * `every-genre` all, `prior` each with its share of the training films.
 */
export function predictBaseline(baseline: Baseline, shares: readonly number[]): number[] {
  switch (baseline) {
    case "majority": {
      const largest = shares.indexOf(Math.max(...shares));
      return shares.map((_, genre) => Number(genre === largest));
    }
    case "every-genre":
      return shares.map(() => 1);
    case "prior":
      return [...shares];
  }
}
