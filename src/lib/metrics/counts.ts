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
 * Counts per genre. A film's few true or predicted genres are kept as a list of the counters that it adds to, so that
 * a pass over films costs about three additions a film, whatever the number of genres.
 */
export const countSummary: Summary<Counts> = {
  prepare(data) {
    const {films, genres} = data;
    const {starts, counters} = listCounters(data);
    const counts = new Float64Array(3 * genres);
    const summary: Counts = {
      films: 0,
      truePositives: counts.subarray(0, genres),
      falsePositives: counts.subarray(genres, 2 * genres),
      falseNegatives: counts.subarray(2 * genres)
    };
    return (weights) => {
      counts.fill(0);
      let total = 0;
      for (let film = 0; film < films; ++film) {
        const weight = weights[film];
        if (weight === 0) continue;
        total += weight;
        const end = starts[film + 1];
        for (let index = starts[film]; index < end; ++index) counts[counters[index]] += weight;
      }
      summary.films = total;
      return summary;
    };
  }
};

function listCounters({films, genres, truth, predicted}: ScoredFilms): {starts: Uint32Array; counters: Uint16Array} {
  const starts = new Uint32Array(films + 1);
  const counters = new Uint16Array(films * genres);
  let length = 0;
  for (let film = 0; film < films; ++film) {
    for (let genre = 0; genre < genres; ++genre) {
      const index = film * genres + genre;
      if (truth[index] && predicted[index]) counters[length++] = genre;
      else if (predicted[index]) counters[length++] = genres + genre;
      else if (truth[index]) counters[length++] = 2 * genres + genre;
    }
    starts[film + 1] = length;
  }
  return {starts, counters: counters.slice(0, length)};
}
