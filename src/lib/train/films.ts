import type {Part} from "../films.js";
import {GENRES} from "../genres/genres.js";
import {multiHotVector} from "../genres/multi-hot.js";
import type {TableColumns} from "../table-definition.js";

/** What training knows of a film. */
export interface TrainingFilm {
  /** Row number in `films`. */
  film: number;
  movieId: string;
  part: Part;
  /** Near-duplicates have the same number. */
  group: number;
  /** The nine genres as bits. */
  multiHot: number;
  hasPlot: boolean;
  hasPoster: boolean;
}

/** The films of the tables `films` and `split`, which stand in the same order. */
export function readTrainingFilms(films: TableColumns, split: TableColumns): TrainingFilm[] {
  return Array.from(films.movie_id as ArrayLike<string>, (movieId, film) => {
    if (split.movie_id[film] !== movieId) throw new Error(`split and films differ in row ${film} (${movieId})`);
    return {
      film,
      movieId,
      part: split.part[film] as Part,
      group: split.group[film] as number,
      multiHot: films.multi_hot[film] as number,
      hasPlot: films.has_plot[film] as boolean,
      hasPoster: films.has_poster[film] as boolean
    };
  });
}

/** Row numbers of the films of one part. */
export function rowsOfPart(films: readonly TrainingFilm[], part: Part): number[] {
  return films.flatMap((film, row) => (film.part === part ? [row] : []));
}

/** The genres as zeros and ones, films x 9, row-major. */
export function hardTargets(films: readonly TrainingFilm[]): Float64Array {
  return Float64Array.from(films.flatMap(({multiHot}) => multiHotVector(multiHot)));
}

/** The values of some rows of a films x 9 matrix. */
export function selectTargets<T extends Float64Array | Uint8Array>(targets: T, rows: ArrayLike<number>): T {
  const size = GENRES.length;
  const picked = targets.slice(0, rows.length * size) as T;
  for (let row = 0; row < rows.length; ++row) {
    picked.set(targets.subarray(rows[row] * size, (rows[row] + 1) * size), row * size);
  }
  return picked;
}
