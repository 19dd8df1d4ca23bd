/**
 * What a corpus folder holds, once read. `src/node/corpus.ts` reads one from disk; tests write one inline.
 * Ids are IMDb's (`tt` and digits) and are unique within each list.
 */
export interface Corpus {
  /** The films, ordered by id. */
  movies: readonly Movie[];
  /** Their plots, ordered by film id. */
  plots: readonly Plot[];
  /** What other catalogues call the same films, ordered by film id, then source. */
  labels: readonly CatalogueLabel[];
  /** Ids of the films with a poster file, ordered. */
  posterIds: readonly string[];
  /** The rows of title.basics, one at a time, in file order; none when the corpus has no such file. */
  titles(): AsyncIterable<Title>;
  /** The bytes of a film's poster file. Throws when there is none. */
  readPoster(movieId: string): Promise<Uint8Array>;
}

export interface Movie {
  movieId: string;
  tmdbId: number | null;
  title: string;
  year: number | null;
  /** All genres, not only the nine, in alphabetical order. */
  genres: readonly string[];
  /** Minutes. */
  runtime: number | null;
  /** ISO 639-1 code. */
  originalLanguage: string | null;
}

export interface Plot {
  movieId: string;
  plot: string;
  /** The catalogue that the text comes from. */
  source: string;
}

export interface CatalogueLabel {
  movieId: string;
  source: string;
  genres: readonly string[];
}

/** One row of IMDb's title.basics; a missing value (`\N`) is null, no genres is an empty list. */
export interface Title {
  movieId: string;
  titleType: string;
  isAdult: boolean;
  year: number | null;
  runtime: number | null;
  genres: readonly string[];
}
