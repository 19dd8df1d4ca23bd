import {isImdbGenre} from "../ingest/imdb-genres.js";
import {canonicalGenre} from "./genre-names.js";

/** What a film is read from. */
export const FIELDS = [
  "id",
  "tmdb_id",
  "title",
  "year",
  "genres",
  "plot",
  "plot_source",
  "poster",
  "runtime",
  "language"
] as const;

export type Field = (typeof FIELDS)[number];

/**
 * Names that columns of each field go by, without case, spaces and underscores. Names of a later list are looked for
 * only where none of an earlier one is there: a table with `imdb_id` and `id` has its ids in the first.
 */
const names: Record<Field, readonly (readonly string[])[]> = {
  id: [["imdbid", "tconst", "imdbtitleid", "titleid"], ["movieid"], ["id"]],
  tmdb_id: [["tmdbid"]],
  title: [
    ["title", "primarytitle", "seriestitle", "movietitle"],
    ["name", "originaltitle"]
  ],
  year: [["year", "releaseyear", "releasedyear", "startyear"], ["releasedate", "released"], ["date"]],
  genres: [["genres", "genre"]],
  plot: [["plot", "overview", "synopsis", "description", "storyline", "plotsynopsis", "plotsummary", "summary"]],
  plot_source: [["plotsource"]],
  poster: [["img", "poster", "posterlink", "posterpath", "posterurl", "image"]],
  runtime: [["runtime", "runtimeminutes", "duration", "minute"]],
  language: [["originallanguage"], ["language"]]
};

const required: readonly Field[] = ["title", "genres"];

export interface MatchedColumns {
  /** The place of each field's column; absent where the table has none. */
  fields: Partial<Record<Field, number>>;
  /** Columns of noughts and ones, a genre each; none where there is a column of genres. */
  genreColumns: {index: number; genre: string}[];
  /** Columns that are not read. */
  unread: string[];
  /** What is wrong, with what to do. */
  problems: string[];
}

/**
 * Finds the column of each field by name. `choices` name a field's column outright, or "none" for no column. Title
 * and genres must be there, genres as one column or as a column of noughts and ones for each.
 */
export function matchColumns(
  columns: readonly string[],
  choices: ReadonlyMap<Field, string> = new Map()
): MatchedColumns {
  const problems: string[] = [];
  const fields: MatchedColumns["fields"] = {};
  const repeated = columns.filter((name, index) => name.trim() && columns.indexOf(name) !== index);
  if (repeated.length) problems.push(`names the column ${list(repeated)} twice; rename one of the two`);
  const taken = new Set([...choices.values()].map((name) => findColumn(columns, name)));
  for (const field of FIELDS) {
    const choice = choices.get(field);
    if (choice === "none") {
      if (field === "title") problems.push("needs a column for title; --column title=none cannot be");
      continue;
    }
    if (choice !== undefined) {
      const index = findColumn(columns, choice);
      if (index >= 0) fields[field] = index;
      else problems.push(`has no column "${choice}" to read ${field} from; it has ${list(columns)}`);
      continue;
    }
    const found = candidates(columns, field).filter((index) => !taken.has(index));
    if (found.length > 1) {
      const which = list(found.map((index) => columns[index]));
      problems.push(`could have its ${field} in the columns ${which}; choose with --column ${field}=NAME`);
    }
    if (found.length) fields[field] = found[0];
  }
  useTmdbId(columns, fields, choices);
  const genreColumns = fields.genres === undefined && !choices.has("genres") ? findGenreColumns(columns, taken) : [];
  for (const field of required) {
    if (fields[field] !== undefined || choices.has(field)) continue;
    if (field === "genres" && genreColumns.length) continue;
    problems.push(`has no column for ${field}; name it with --column ${field}=NAME. It has ${list(columns)}`);
  }
  const read = new Set([...Object.values(fields), ...genreColumns.map(({index}) => index)]);
  return {fields, genreColumns, unread: columns.filter((name, index) => name && !read.has(index)), problems};
}

/** Reads `plot=story_line` into the map of choices. Throws when it is no field, or a field that was chosen before. */
export function addColumnChoice(text: string, choices: Map<Field, string> = new Map()): Map<Field, string> {
  const at = text.indexOf("=");
  const [field, name] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 1 || !name) throw new Error(`--column ${text} is to be written FIELD=NAME, such as plot=story_line`);
  if (!isField(field))
    throw new Error(`--column ${text}: there is no field "${field}"; fields are ${FIELDS.join(", ")}`);
  if (choices.has(field)) throw new Error(`--column names two columns for ${field}; keep one of the two`);
  return choices.set(field, name);
}

/** True where numbers alone in the column of ids are IMDb's: in a column that says so. */
export function idsMayBeNumbers(column: string): boolean {
  return fold(column).includes("imdb");
}

function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}

function candidates(columns: readonly string[], field: Field): number[] {
  for (const group of names[field]) {
    const found = columns.flatMap((name, index) => (group.includes(fold(name)) ? [index] : []));
    if (found.length) return found;
  }
  return [];
}

/** In a table of TMDB's, `id` beside `imdb_id` is TMDB's own. */
function useTmdbId(columns: readonly string[], fields: MatchedColumns["fields"], choices: ReadonlyMap<Field, string>) {
  const id = findColumn(columns, "id");
  const tmdb = columns.some((name) => ["posterpath", "overview"].includes(fold(name)));
  if (id < 0 || !tmdb || fields.tmdb_id !== undefined || choices.has("tmdb_id") || choices.has("id")) return;
  fields.tmdb_id = id;
  if (fields.id === id) delete fields.id;
}

function findGenreColumns(columns: readonly string[], taken: ReadonlySet<number>): MatchedColumns["genreColumns"] {
  const found = columns.flatMap((name, index) => {
    const genre = canonicalGenre(name.trim().replace(/^(is|genres?)[\s_.:-]+/i, ""));
    return isImdbGenre(genre) && !taken.has(index) ? [{index, genre}] : [];
  });
  return found.length > 1 ? found : [];
}

function findColumn(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name);
  return exact >= 0 ? exact : columns.findIndex((column) => fold(column) === fold(name));
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, "");
}

function list(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(", ") || "no columns";
}
