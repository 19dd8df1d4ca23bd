import {GENRES} from "../genres/genres.js";
import {encodeMultiHot, multiHotVector} from "../genres/multi-hot.js";
import {parseGenres} from "../genres/parse-genres.js";
import {canonicalGenre} from "../import/genre-names.js";
import {type CsvRow, splitCsv} from "./csv-rows.js";
import {FileError, type FileProblem} from "./file-error.js";

/** One row a film, by nine numbers: probabilities, or labels as 0 and 1. */
export interface GenreRows {
  file: string;
  movieIds: string[];
  /** N x 9, row-major, in the order of the nine genres. */
  values: Float64Array;
  /** True when every value is 0 or 1. */
  binary: boolean;
}

/**
 * Reads predictions: a header with `movie_id` and the nine genres in any order, then a film a line; other columns are
 * passed over. Separated by commas, or by tabs or semicolons where the header is. Throws a FileError that names line
 * and column of everything that is wrong.
 */
export function parsePredictionCsv(text: string, file: string): GenreRows {
  const table = splitCsv(text, file);
  const columns = findColumns(table.header, ["movie_id", ...GENRES], file);
  return readRows(table, file, ({line, fields}, problems) =>
    GENRES.map((genre) => readProbability(fields[columns[genre]], {file, line, field: genre}, problems))
  );
}

/**
 * Reads labels: `movie_id` and the nine genres as 0 or 1, or `movie_id` and `genres` as "A|B|C" (a corpus's
 * `movies.tsv`), where "Science Fiction" is Sci-Fi and genres outside the nine count for nothing. Throws as
 * `parsePredictionCsv` does, and when no film has any of the nine.
 */
export function parseLabelCsv(text: string, file: string): GenreRows {
  const table = splitCsv(text, file);
  if (table.header.includes("genres") && !table.header.includes(GENRES[0])) {
    const columns = findColumns(table.header, ["movie_id", "genres"], file);
    const labels = readRows(table, file, ({fields}) => readGenres(fields[columns.genres]));
    if (labels.values.some((value) => value === 1)) return labels;
    const message = `names none of the nine genres (${GENRES.join(", ")}) in any line`;
    throw new FileError([{file, field: "genres", message}]);
  }
  const columns = findColumns(table.header, ["movie_id", ...GENRES], file);
  return readRows(table, file, ({line, fields}, problems) =>
    GENRES.map((genre) => readLabel(fields[columns[genre]], {file, line, field: genre}, problems))
  );
}

function findColumns<T extends string>(
  header: readonly string[],
  names: readonly T[],
  file: string
): Record<T, number> {
  const problems: FileProblem[] = [];
  const at = (message: string, field: string) => problems.push({file, line: 1, field, message});
  if (!names.some((name) => header.some((other) => fold(other) === fold(name)))) {
    const message = `has none of the columns ${names.join(", ")}: the first line must be the header; it is ${header.join(", ")}`;
    throw new FileError([{file, line: 1, message}]);
  }
  for (const name of names) {
    const count = header.filter((other) => other === name).length;
    if (count > 1) at("is there twice", name);
    if (count) continue;
    const near = header.find((other) => fold(other) === fold(name));
    at(near ? `is missing; "${near}" must be spelled so` : `is missing; the header has ${header.join(", ")}`, name);
  }
  if (problems.length) throw new FileError(problems);
  return Object.fromEntries(names.map((name) => [name, header.indexOf(name)])) as Record<T, number>;
}

function readRows(
  {header, rows, problems}: ReturnType<typeof splitCsv>,
  file: string,
  read: (row: CsvRow, problems: FileProblem[]) => number[]
): GenreRows {
  const lines = new Map<string, number>();
  const values: number[] = [];
  const idColumn = header.indexOf("movie_id");
  for (const row of rows) {
    const {line, fields} = row;
    const movieId = fields[idColumn].trim();
    if (!movieId) problems.push({file, line, field: "movie_id", message: "is empty"});
    else if (lines.has(movieId)) {
      const message = `${movieId} is on line ${lines.get(movieId)} already`;
      problems.push({file, line, field: "movie_id", message});
    }
    lines.set(movieId, line);
    values.push(...read(row, problems));
  }
  if (!problems.length && !lines.size) problems.push({file, message: "has a header but no films"});
  if (problems.length) throw new FileError(problems);
  return {
    file,
    movieIds: [...lines.keys()],
    values: Float64Array.from(values),
    binary: values.every((value) => value === 0 || value === 1)
  };
}

function readProbability(text: string, place: Omit<FileProblem, "message">, problems: FileProblem[]): number {
  const value = readNumber(text);
  if (Number.isNaN(value)) {
    const hint = /^\s*[01]?,\d+\s*$/.test(text) ? '; write the decimal point as "."' : "";
    problems.push({...place, message: `${quote(text)} is not a number${hint}`});
  } else if (value < 0 || value > 1) {
    problems.push({...place, message: `${text.trim()} is not in [0, 1]; give probabilities, or labels as 0 and 1`});
  }
  return value;
}

function readLabel(text: string, place: Omit<FileProblem, "message">, problems: FileProblem[]): number {
  const value = readNumber(text);
  if (value !== 0 && value !== 1) problems.push({...place, message: `${quote(text)} is not a label: 0 or 1`});
  return value;
}

function readGenres(text: string): number[] {
  const names = parseGenres(text).names.map(canonicalGenre);
  return multiHotVector(encodeMultiHot(names));
}

/** A decimal number; NaN for anything else that JavaScript would take for one, such as 0x1 or nothing. */
function readNumber(text: string): number {
  return /^\s*[+-]?(\d|\.\d|Infinity)/.test(text) && !/^\s*[+-]?0[a-z]/i.test(text) ? Number(text) : NaN;
}

function quote(text: string): string {
  return text.trim() ? `"${text.trim()}"` : "nothing";
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
