import type {TableColumns} from "./table-definition.js";

/** The part of the split that a film belongs to. */
export type Part = "train" | "validation" | "test";

/** A film as pages use it: one row of the table `films`, joined with its row of `split`. */
export interface Film {
  /** Row number in `films`; other tables refer to it as `film`. */
  index: number;
  movieId: string;
  tmdbId: number | null;
  title: string;
  year: number | null;
  /** All genres, not only the nine. */
  genres: string[];
  /** The nine genres as bits (see `encodeMultiHot`). */
  multiHot: number;
  hasPlot: boolean;
  hasPoster: boolean;
  plotSource: string | null;
  /** Minutes. */
  runtime: number | null;
  /** ISO 639-1 code. */
  originalLanguage: string | null;
  part: Part;
}

/** Turns the tables `films` and `split` (one row a film, in the same order) into film objects. */
export function readFilms(films: TableColumns, split: TableColumns): Film[] {
  return Array.from(films.movie_id, (movieId, index): Film => {
    if (split.movie_id[index] !== movieId) throw new Error(`split and films differ in row ${index} (${movieId})`);
    return {
      index,
      movieId: movieId as string,
      tmdbId: films.tmdb_id[index] as number | null,
      title: films.title[index] as string,
      year: films.year[index] as number | null,
      genres: (films.genres[index] as string).split("|"),
      multiHot: films.multi_hot[index] as number,
      hasPlot: films.has_plot[index] as boolean,
      hasPoster: films.has_poster[index] as boolean,
      plotSource: films.plot_source[index] as string | null,
      runtime: films.runtime[index] as number | null,
      originalLanguage: films.original_language[index] as string | null,
      part: split.part[index] as Part
    };
  });
}
