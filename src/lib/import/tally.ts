import {isGenre} from "../genres/genres.js";
import {isImdbGenre} from "../ingest/imdb-genres.js";
import type {ImportedFilm} from "./read-film.js";

/** What an import has read and kept, in counts. */
export interface ImportTally {
  rows: number;
  films: number;
  /** Films without an id of IMDb's, which were given one. */
  localIds: number;
  withPlot: number;
  withPoster: number;
  /** Films with at least one of the nine genres. */
  amongNine: number;
  withoutGenres: number;
  withoutYear: number;
  labels: number;
  /** Films by genre, of the genres outside IMDb's list. */
  outside: Map<string, number>;
  /** How often a name was written otherwise, by "from → to". */
  renamed: Map<string, number>;
  /** Posters at an address that were not asked for. */
  notDownloaded: number;
  /** Posters that could not be fetched, by reason. */
  notFetched: Map<string, number>;
}

export function startTally(): ImportTally {
  return {
    rows: 0,
    films: 0,
    localIds: 0,
    withPlot: 0,
    withPoster: 0,
    amongNine: 0,
    withoutGenres: 0,
    withoutYear: 0,
    labels: 0,
    outside: new Map(),
    renamed: new Map(),
    notDownloaded: 0,
    notFetched: new Map()
  };
}

/** Counts a film that is kept; posters are counted where they are saved. */
export function countFilm(tally: ImportTally, film: ImportedFilm): void {
  tally.films += 1;
  tally.localIds += Number(film.movieId === null);
  tally.withPlot += Number(film.plot !== null);
  tally.amongNine += Number(film.genres.some(isGenre));
  tally.withoutGenres += Number(!film.genres.length);
  tally.withoutYear += Number(film.year === null);
  tally.labels += film.labels.length;
  for (const genre of film.genres) if (!isImdbGenre(genre)) countOne(tally.outside, genre);
  for (const {from, to} of film.renamed) countOne(tally.renamed, `${from} → ${to}`);
}

export function countOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
