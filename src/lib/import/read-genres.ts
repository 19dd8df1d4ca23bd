import {CellError, quoteCell} from "./cell-error.js";
import {canonicalGenre} from "./genre-names.js";

/** A cell's genres as IMDb spells them, each once, and the names that were written otherwise. */
export interface GenresRead {
  genres: string[];
  renamed: {from: string; to: string}[];
}

const forms = `names separated by | or commas, or a list such as ["Drama", "Crime"] or [{"id": 18, "name": "Drama"}]`;

/**
 * Reads genres in the forms that tables of films use: names separated by bars, commas, semicolons or " / "; a list as
 * JSON or as Python prints it; TMDB's list of objects with `name`; a list of its own type. Empty, `\N` and MovieLens'
 * "(no genres listed)" are no genres. Throws a CellError for anything else.
 */
export function readGenres(cell: unknown): GenresRead {
  const genres = new Set<string>();
  const renamed: GenresRead["renamed"] = [];
  for (const written of namesIn(cell)) {
    const from = written.trim();
    if (!from) continue;
    if (!/\p{L}/u.test(from) || /[{}[\]"<>\\\t\n]/.test(from) || from.length > 40) {
      throw new CellError(`${quoteCell(cell)} is no list of genres; write ${forms}`);
    }
    const to = canonicalGenre(from);
    genres.add(to);
    if (to !== from) renamed.push({from, to});
  }
  return {genres: [...genres].sort(), renamed};
}

function namesIn(cell: unknown): string[] {
  if (cell === null || cell === undefined) return [];
  if (Array.isArray(cell)) return cell.map((entry) => nameOf(entry, cell));
  if (typeof cell !== "string") throw new CellError(`${quoteCell(cell)} is no list of genres; write ${forms}`);
  const text = cell.trim();
  if (text === "" || text === "\\N" || text === "(no genres listed)" || /^nan$/i.test(text)) return [];
  if (text.startsWith("[")) return namesIn(parseList(text));
  return text.split(/[|,;]|\s\/\s/);
}

function nameOf(entry: unknown, cell: unknown): string {
  const name = typeof entry === "object" && entry !== null && "name" in entry ? entry.name : entry;
  if (typeof name === "string") return name;
  throw new CellError(`${quoteCell(cell)} lists something other than genres' names; write ${forms}`);
}

/** A list written as JSON, or as Python prints one: strings in either kind of quotes, None, True, False. */
function parseList(text: string): unknown[] {
  const words: Record<string, string> = {None: "null", True: "true", False: "false"};
  const json = text.replace(/"(?:[^"\\]|\\.)*"|'((?:[^'\\]|\\.)*)'|\b(?:None|True|False)\b/g, (token, quoted) => {
    if (quoted !== undefined) return JSON.stringify(quoted.replace(/\\(['"\\])/g, "$1"));
    return words[token] ?? token;
  });
  try {
    return JSON.parse(json);
  } catch {
    throw new CellError(`${quoteCell(text)} is a list of genres that cannot be read; write ${forms}`);
  }
}
