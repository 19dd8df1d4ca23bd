import {GENRES, type Genre} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";

/** How many plots of a genre hold a word. */
export interface WordInGenre {
  genre: Genre;
  /** Films of the genre with a plot. */
  plots: number;
  /** Those whose plot holds the word. */
  withWord: number;
  share: number;
}

/** Counts, for each of the nine genres, the films whose plot holds a word. `films` are those with a plot. */
export function countWordByGenre(
  films: readonly {index: number; multiHot: number}[],
  withWord: ReadonlySet<number>
): WordInGenre[] {
  return GENRES.map((genre, bit) => {
    const plots = films.filter(({multiHot}) => hasGenre(multiHot, bit));
    const found = plots.filter(({index}) => withWord.has(index)).length;
    return {genre, plots: plots.length, withWord: found, share: plots.length ? found / plots.length : 0};
  });
}
