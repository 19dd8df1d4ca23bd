import {CellError, quoteCell} from "./cell-error.js";
import {type Field, idsMayBeNumbers, type MatchedColumns} from "./match-columns.js";
import {
  isMissing,
  readLanguage,
  readMovieId,
  readRuntime,
  readText,
  readTitle,
  readTmdbId,
  readYear
} from "./read-cells.js";
import {type GenresRead, readGenres} from "./read-genres.js";

/** A film as one row of a table has it. */
export interface ImportedFilm {
  /** IMDb's id; null where the row has none. */
  movieId: string | null;
  tmdbId: number | null;
  title: string;
  year: number | null;
  genres: string[];
  /** Genres whose names were written otherwise. */
  renamed: GenresRead["renamed"];
  plot: string | null;
  plotSource: string | null;
  /** The poster's cell, as it is. */
  poster: unknown;
  /** Minutes. */
  runtime: number | null;
  language: string | null;
  /** What other catalogues call the film, by their names. */
  labels: {source: string; genres: string[]}[];
}

/** A column whose genres are another catalogue's. */
export interface LabelColumn {
  source: string;
  index: number;
}

/** Reads a row; `fail` is told of each cell that cannot be read, by the name of its column. */
export function readFilm(
  values: readonly unknown[],
  columns: readonly string[],
  {fields, genreColumns}: Pick<MatchedColumns, "fields" | "genreColumns">,
  labelColumns: readonly LabelColumn[],
  fail: (column: string, message: string) => void
): ImportedFilm {
  const read = <T>(index: number | undefined, reader: (cell: unknown) => T, fallback: T): T => {
    if (index === undefined) return fallback;
    try {
      return reader(decodeBytes(values[index]));
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      fail(columns[index], error.message);
      return fallback;
    }
  };
  const readField = <T>(field: Field, reader: (cell: unknown) => T, fallback: T) =>
    read(fields[field], reader, fallback);
  const numbers = fields.id !== undefined && idsMayBeNumbers(columns[fields.id]);
  const {genres, renamed} = readField("genres", readGenres, {genres: [], renamed: []});
  return {
    movieId: readField("id", (cell) => readMovieId(cell, {numbers}), null),
    tmdbId: readField("tmdb_id", readTmdbId, null),
    title: readField("title", readTitle, ""),
    year: readField("year", readYear, null),
    genres: [
      ...genres,
      ...genreColumns.filter(({index}) => read(index, readFlag, false)).map(({genre}) => genre)
    ].sort(),
    renamed,
    plot: readField("plot", readText, null),
    plotSource: readField("plot_source", readText, null),
    poster: fields.poster === undefined ? null : values[fields.poster],
    runtime: readField("runtime", readRuntime, null),
    language: readField("language", readLanguage, null),
    labels: labelColumns
      .map(({source, index}) => ({source, genres: read(index, readGenres, {genres: [], renamed: []}).genres}))
      .filter((label) => label.genres.length)
  };
}

/** Some writers of Parquet don't mark text as text. */
function decodeBytes(cell: unknown): unknown {
  return cell instanceof Uint8Array ? new TextDecoder().decode(cell) : cell;
}

function readFlag(cell: unknown): boolean {
  if (isMissing(cell)) return false;
  if (/^(1(\.0+)?|true)$/i.test(String(cell).trim())) return true;
  if (/^(0(\.0+)?|false)$/i.test(String(cell).trim())) return false;
  throw new CellError(`${quoteCell(cell)} is neither 0 nor 1`);
}
