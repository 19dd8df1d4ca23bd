import {adjustedRandIndex} from "./adjusted-rand.js";

export interface Stability {
  /** Adjusted Rand index over all films, outliers as a group of their own. */
  allFilms: number;
  /** Over the films that are outliers in neither. */
  inTopics: number;
}

/** How alike several labellings of the same films are, as the mean over pairs; NaN for fewer than two. */
export function measureStability(labellings: readonly ArrayLike<number>[]): Stability {
  const pairs = labellings.flatMap((a, index) => labellings.slice(0, index).map((b) => compareLabels(a, b)));
  const mean = (pick: (stability: Stability) => number) =>
    pairs.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length;
  return {allFilms: mean(({allFilms}) => allFilms), inTopics: mean(({inTopics}) => inTopics)};
}

function compareLabels(a: ArrayLike<number>, b: ArrayLike<number>): Stability {
  const kept = Array.from(a).flatMap((topic, film) => (topic >= 0 && b[film] >= 0 ? [film] : []));
  return {
    allFilms: adjustedRandIndex(a, b),
    inTopics: adjustedRandIndex(
      kept.map((film) => a[film]),
      kept.map((film) => b[film])
    )
  };
}
