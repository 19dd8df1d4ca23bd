import type {Summary} from "./metric.js";
import type {ScoredFilms} from "./scored-films.js";

/** The confusion counts of each genre. */
export interface Counts {
  /** All films that count. */
  films: number;
  truePositives: Float64Array;
  falsePositives: Float64Array;
  falseNegatives: Float64Array;
}

/**
 * Counts per genre. For each counter the films that add to it are listed once, about three entries a film in all,
 * whatever the number of genres; a pass sums their weights.
 */
export const countSummary: Summary<Counts> = {
  prepare(data) {
    const {genres} = data;
    const members = listMembers(data);
    const counts = new Float64Array(members.length);
    const summary: Counts = {
      films: 0,
      truePositives: counts.subarray(0, genres),
      falsePositives: counts.subarray(genres, 2 * genres),
      falseNegatives: counts.subarray(2 * genres)
    };
    return (weights) => {
      for (let counter = 0; counter < members.length; ++counter)
        counts[counter] = sumWeights(weights, members[counter]);
      summary.films = 0;
      for (let film = 0; film < weights.length; ++film) summary.films += weights[film];
      return summary;
    };
  }
};

function sumWeights(weights: Float64Array, films: Uint32Array): number {
  let total = 0;
  for (let index = 0; index < films.length; ++index) total += weights[films[index]];
  return total;
}

/** The films of each counter: true positives by genre, then false positives, then false negatives. */
function listMembers({films, genres, truth, predicted}: ScoredFilms): Uint32Array[] {
  const members = Array.from({length: 3 * genres}, (): number[] => []);
  for (let film = 0; film < films; ++film) {
    for (let genre = 0; genre < genres; ++genre) {
      const index = film * genres + genre;
      if (truth[index] && predicted[index]) members[genre].push(film);
      else if (predicted[index]) members[genres + genre].push(film);
      else if (truth[index]) members[2 * genres + genre].push(film);
    }
  }
  return members.map((list) => Uint32Array.from(list));
}
