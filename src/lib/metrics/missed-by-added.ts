import type {ScoredFilms} from "./scored-films.js";

/**
 * The multi-label confusion of missed genres (true, not predicted) by falsely added ones (predicted, not true):
 * `counts[missed][added]` films. The last row holds films on which a genre was added and none missed, the last column
 * films on which one was missed and none added; their common cell, films without a mistake.
 */
export function countMissedByAdded({films, genres, truth, predicted}: ScoredFilms): number[][] {
  const counts = Array.from({length: genres + 1}, () => new Array<number>(genres + 1).fill(0));
  for (let film = 0; film < films; ++film) {
    const missed: number[] = [];
    const added: number[] = [];
    for (let genre = 0; genre < genres; ++genre) {
      const index = film * genres + genre;
      if (truth[index] > predicted[index]) missed.push(genre);
      else if (predicted[index] > truth[index]) added.push(genre);
    }
    for (const row of missed.length ? missed : [genres]) {
      for (const column of added.length ? added : [genres]) ++counts[row][column];
    }
  }
  return counts;
}
