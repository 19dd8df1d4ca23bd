import {f1Of} from "../metrics/f1.js";
import {rankDecisions} from "../metrics/ranking.js";
import type {FittingFilms} from "../metrics/scored-films.js";

/**
 * The threshold of one genre with the highest F1. All cuts between two neighbouring probabilities are tried and their
 * midpoint is taken; of equal F1 the highest. .5 when no film has the genre, since every cut then scores 0.
 */
export function fitGenreThreshold(films: FittingFilms, genre: number): number {
  const ranking = rankDecisions(films, genre);
  const support = ranking.positive.reduce((sum, label) => sum + label, 0);
  let hits = 0;
  return findBestCut(ranking, (place) => {
    hits += ranking.positive[place];
    return f1Of(hits, place + 1 - hits, support - hits);
  });
}

/** The one threshold for all genres with the highest macro F1, found in the same way. */
export function fitSharedThreshold(films: FittingFilms): number {
  const ranking = rankDecisions(films);
  const support = new Float64Array(films.genres);
  const hits = new Float64Array(films.genres);
  const added = new Float64Array(films.genres);
  const scores = new Float64Array(films.genres);
  for (let place = 0; place < ranking.films.length; ++place) support[ranking.genres[place]] += ranking.positive[place];
  let total = 0;
  return findBestCut(ranking, (place) => {
    const genre = ranking.genres[place];
    if (ranking.positive[place]) ++hits[genre];
    else ++added[genre];
    const score = f1Of(hits[genre], added[genre], support[genre] - hits[genre]);
    total += score - scores[genre];
    scores[genre] = score;
    return total / films.genres;
  });
}

/** Walks down a ranking; `score` takes in one more decision and tells the score of a cut behind it. */
function findBestCut(
  {ends, probabilities}: {ends: Uint8Array; probabilities: Float64Array},
  score: (place: number) => number
): number {
  let best = {score: 0, threshold: 0.5};
  for (let place = 0; place < ends.length; ++place) {
    const value = score(place);
    // A sum of differences drifts in its last digits: cuts that close are equal, and the first is kept.
    if (!ends[place] || value <= best.score + 1e-12) continue;
    best = {score: value, threshold: (probabilities[place] + (probabilities[place + 1] ?? 0)) / 2};
  }
  return best.threshold;
}
