import type {FilmFigure} from "./film-mean.js";

/**
 * Label-ranking average precision of one film (Schapire and Singer 2000): for each true genre, the share of true
 * genres among those with at least its probability; their mean. 1 where no genre or every genre is true, as in
 * scikit-learn. Ties count against the film.
 */
export const filmRankingPrecision: FilmFigure = ({genres, truth, probabilities}, film) => {
  const [from, to] = [film * genres, (film + 1) * genres];
  let labels = 0;
  let total = 0;
  for (let index = from; index < to; ++index) {
    if (!truth[index]) continue;
    let above = 0;
    let hits = 0;
    for (let other = from; other < to; ++other) {
      if (probabilities[other] < probabilities[index]) continue;
      ++above;
      hits += truth[other];
    }
    ++labels;
    total += hits / above;
  }
  return labels === 0 || labels === genres ? 1 : total / labels;
};

/**
 * Coverage of one film: how far down the ranking one must go to have every true genre (Tsoumakas et al. 2010, without
 * their -1, as scikit-learn's `coverage_error`). 0 for a film without a true genre.
 */
export const filmCoverage: FilmFigure = ({genres, truth, probabilities}, film) => {
  const [from, to] = [film * genres, (film + 1) * genres];
  let lowest = Infinity;
  for (let index = from; index < to; ++index) if (truth[index]) lowest = Math.min(lowest, probabilities[index]);
  let covered = 0;
  for (let index = from; index < to; ++index) if (probabilities[index] >= lowest) ++covered;
  return covered;
};

/**
 * 1 when at least one of the `k` most probable genres is true; 0 for a film without a true genre. Of equal
 * probabilities the genre that comes first in the order of the nine ranks higher.
 */
export function filmTopHit(k: number): FilmFigure {
  return ({genres, truth, probabilities}, film) => {
    const [from, to] = [film * genres, (film + 1) * genres];
    for (let index = from; index < to; ++index) {
      if (!truth[index]) continue;
      let above = 0;
      for (let other = from; other < to; ++other) {
        if (probabilities[other] > probabilities[index]) ++above;
        else if (other < index && probabilities[other] === probabilities[index]) ++above;
      }
      if (above < k) return 1;
    }
    return 0;
  };
}

/** Mean squared distance of one film's probabilities from its labels (Brier 1950, per genre). */
export const filmBrier: FilmFigure = ({genres, truth, probabilities}, film) => {
  let total = 0;
  for (let index = film * genres; index < (film + 1) * genres; ++index) {
    total += (probabilities[index] - truth[index]) ** 2;
  }
  return total / genres;
};
