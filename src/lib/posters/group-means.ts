import {GENRES, type Genre} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";
import type {PosterRow} from "./read-poster-figures.js";

/** The mean of a list of figures over a genre's posters, and over all. */
export interface GroupMean {
  /** Null for all posters. */
  genre: Genre | null;
  posters: number;
  values: Float64Array;
}

/** Means of a vector of figures over all posters and over each genre's; genres without a poster are left out. */
export function averageByGenre(rows: readonly PosterRow[], read: (row: PosterRow) => ArrayLike<number>): GroupMean[] {
  const groups = [null, ...GENRES].map((genre, index) => ({
    genre,
    own: genre === null ? rows : rows.filter(({film}) => hasGenre(film.multiHot, index - 1))
  }));
  return groups
    .filter(({own}) => own.length > 0)
    .map(({genre, own}) => {
      const values = new Float64Array(read(own[0]).length);
      for (const row of own) {
        const figures = read(row);
        for (let index = 0; index < values.length; ++index) values[index] += figures[index] / own.length;
      }
      return {genre, posters: own.length, values};
    });
}
