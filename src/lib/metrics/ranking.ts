import type {Summary} from "./metric.js";
import type {FittingFilms} from "./scored-films.js";

/** Decisions from the most to the least probable. */
export interface Ranking {
  /** The film of each decision. */
  films: Uint32Array;
  /** The genre of each decision. */
  genres: Uint16Array;
  /** Whether the genre is true of the film. */
  positive: Uint8Array;
  /** 1 where the next decision has another probability: there a threshold can lie. */
  ends: Uint8Array;
  probabilities: Float64Array;
}

export interface RankingFigures {
  /** Sum over thresholds of the gain in recall times precision (no interpolation); 0 when nothing is true. */
  averagePrecision: number;
  /** Area under the ROC curve by the trapezoid rule; NaN unless both a true and a false decision are there. */
  rocAuc: number;
}

/** Ranks the films by one genre, or all decisions together. Ties keep the order of films. */
export function rankDecisions({films, genres, truth, probabilities}: FittingFilms, genre?: number): Ranking {
  const decisions =
    genre === undefined
      ? Uint32Array.from({length: films * genres}, (_, index) => index)
      : Uint32Array.from({length: films}, (_, film) => film * genres + genre);
  const order = sortByProbability(decisions, probabilities);
  const sorted = Float64Array.from(order, (index) => probabilities[index]);
  return {
    films: order.map((index) => Math.floor(index / genres)),
    genres: Uint16Array.from(order, (index) => index % genres),
    positive: Uint8Array.from(order, (index) => truth[index]),
    ends: Uint8Array.from(order, (_, place) => Number(sorted[place] !== sorted[place + 1])),
    probabilities: sorted
  };
}

/**
 * Decisions from the most to the least probable, ties in the order given. Numbers alone are sorted, natively, and each
 * decision then looks up its place: several times faster than sorting by a comparison.
 */
function sortByProbability(decisions: Uint32Array, probabilities: Float64Array): Uint32Array {
  const count = decisions.length;
  const ascending = Float64Array.from(decisions, (index) => probabilities[index]).sort();
  const taken = new Uint32Array(count);
  const order = new Uint32Array(count);
  for (const index of decisions) {
    const first = count - countUpTo(ascending, probabilities[index]);
    order[first + taken[first]++] = index;
  }
  return order;
}

/** How many of ascending numbers are at most `value`. */
function countUpTo(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Average precision and ROC AUC as scikit-learn defines them; equal probabilities enter together. */
export function measureRanking(
  {films, positive, ends}: Ranking,
  weights: Float64Array,
  figures: RankingFigures = {averagePrecision: 0, rocAuc: NaN}
): RankingFigures {
  let [truePositives, passed, area, sum] = [0, 0, 0, 0];
  let [formerTrue, formerPassed] = [0, 0];
  for (let place = 0; place < films.length; ++place) {
    const weight = weights[films[place]];
    // Multiplied, since a branch on what is true would be guessed wrong too often to be fast.
    truePositives += weight * positive[place];
    passed += weight;
    if (!ends[place] || passed === 0) continue;
    const gained = truePositives - formerTrue;
    sum += (gained * truePositives) / passed;
    area += ((passed - formerPassed - gained) * (truePositives + formerTrue)) / 2;
    formerTrue = truePositives;
    formerPassed = passed;
  }
  const negatives = passed - truePositives;
  figures.averagePrecision = truePositives ? sum / truePositives : 0;
  figures.rocAuc = truePositives && negatives ? area / (truePositives * negatives) : NaN;
  return figures;
}

/** The figures of each genre. */
export const genreRankingSummary: Summary<RankingFigures[]> = {
  prepare(data) {
    const rankings = Array.from({length: data.genres}, (_, genre) => rankDecisions(data, genre));
    const figures = rankings.map((): RankingFigures => ({averagePrecision: 0, rocAuc: NaN}));
    return (weights) => {
      for (const [genre, ranking] of rankings.entries()) measureRanking(ranking, weights, figures[genre]);
      return figures;
    };
  }
};

/** The figures of all decisions pooled. */
export const pooledRankingSummary: Summary<RankingFigures> = {
  prepare(data) {
    const ranking = rankDecisions(data);
    const figures: RankingFigures = {averagePrecision: 0, rocAuc: NaN};
    return (weights) => measureRanking(ranking, weights, figures);
  }
};
