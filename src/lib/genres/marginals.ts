import type {CoOccurrence} from "./co-occurrence.js";
import {GENRES, type Genre} from "./genres.js";
import {checkMatrix} from "./matrix-checks.js";

/** A genre's row of the matrix, summed up. */
export interface GenreMarginal {
  genre: Genre;
  films: number;
  /** Share of all films; NaN with none. */
  share: number;
  /** Other genres on its films, all together. */
  companions: number;
  /** Other genres per film; NaN with none. */
  companionsPerFilm: number;
}

/** One row a genre, in the order of the nine. */
export function describeMarginals(matrix: CoOccurrence): GenreMarginal[] {
  const {genreCounts, companions} = checkMatrix(matrix);
  return GENRES.map((genre, index) => ({
    genre,
    films: genreCounts[index],
    share: matrix.films ? genreCounts[index] / matrix.films : NaN,
    companions: companions[index],
    companionsPerFilm: genreCounts[index] ? companions[index] / genreCounts[index] : NaN
  }));
}
