import {CellError, quoteCell} from "./cell-error.js";

const missing = new Set(["", "\\n", "nan", "none", "null", "n/a", "<na>", "nat"]);

/** True for a cell without a value: empty, IMDb's `\N`, or what pandas and OMDb write for none. */
export function isMissing(cell: unknown): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell === "number") return Number.isNaN(cell);
  return typeof cell === "string" && missing.has(cell.trim().toLowerCase());
}

/** A text on one line: line breaks and tabs become spaces; null where there is none. */
export function readText(cell: unknown): string | null {
  if (isMissing(cell)) return null;
  if (typeof cell === "object") throw new CellError(`${quoteCell(cell)} is no text`);
  return oneLine(String(cell)) || null;
}

/** A title; "None" and "N/A" are titles too. Throws a CellError where there is none. */
export function readTitle(cell: unknown): string {
  const title = typeof cell === "object" || cell === undefined ? "" : oneLine(String(cell));
  if (!title || title === "\\N" || Number.isNaN(cell)) throw new CellError("is empty; every film needs a title");
  return title;
}

/** The year of a year, a date or a time stamp; null where there is none. */
export function readYear(cell: unknown): number | null {
  if (isMissing(cell)) return null;
  const text = cell instanceof Date ? cell.toISOString() : String(cell).trim();
  const [, first, last] =
    /^\(?(\d{4})(?:\.0+)?\)?$|^(?:\d{1,2}[-/. ]\d{1,2}[-/. ]|\p{L}+ \d{1,2}, )(\d{4})$/u.exec(text) ??
    /^(\d{4})(?:[-/]\d{1,2}|[-/.]\d{1,2}[-/.]\d{1,2})(?:[ T].*)?$/.exec(text) ??
    [];
  const year = Number(first ?? last);
  if (year >= 1870 && year <= 2100) return year;
  throw new CellError(`${quoteCell(text)} is no year from 1870 to 2100 and no date; correct it, or leave it empty`);
}

/** Minutes, written as "142", "142.0" or "142 min"; null where there are none, and for 0, TMDB's sign of none. */
export function readRuntime(cell: unknown): number | null {
  if (isMissing(cell)) return null;
  const minutes = Number(/^(\d+)(?:\.0+)?(?: ?min(?:ute)?s?\.?)?$/.exec(String(cell).trim())?.[1] ?? Number.NaN);
  if (minutes <= 32767) return minutes || null;
  throw new CellError(`${quoteCell(cell)} is no number of minutes; write 142 or "142 min", or leave it empty`);
}

/** TMDB's id; null where there is none. */
export function readTmdbId(cell: unknown): number | null {
  if (isMissing(cell)) return null;
  const id = Number(/^(\d+)(?:\.0+)?$/.exec(String(cell).trim())?.[1] ?? Number.NaN);
  if (id < 2 ** 31) return id || null;
  throw new CellError(`${quoteCell(cell)} is no TMDB id, a whole number; correct it, or leave it empty`);
}

/**
 * IMDb's id: `tt0133093`, the address of its page, or, in a column named for IMDb, the number alone as MovieLens has
 * it. Null where there is none.
 */
export function readMovieId(cell: unknown, {numbers}: {numbers: boolean}): string | null {
  if (isMissing(cell)) return null;
  const text = String(cell).trim();
  const id = /^(?:https?:\/\/.*\/title\/)?(tt\d{1,15})(?:\/.*)?$/.exec(text)?.[1];
  if (id) return id;
  const digits = /^(\d{1,8})(?:\.0+)?$/.exec(text)?.[1];
  if (digits && numbers && !Number(digits)) return null;
  if (digits && numbers) return `tt${digits.padStart(7, "0")}`;
  throw new CellError(
    `${quoteCell(text)} is not an IMDb id such as tt0133093; name the column of IMDb ids with --column id=NAME, or have ids made with --column id=none`
  );
}

let codeByName: Map<string, string> | undefined;

/** A language as an ISO 639 code, from a code ("en", "en-US") or an English name; of several, the first. */
export function readLanguage(cell: unknown): string | null {
  if (isMissing(cell)) return null;
  const text = String(cell).split(/[,|;]/)[0].trim().toLowerCase();
  const code = /^([a-z]{2,3})(?:[-_][a-z]{2,4})?$/.exec(text)?.[1];
  codeByName ??= nameLanguages();
  const known = code ?? codeByName.get(text);
  if (known) return known;
  throw new CellError(
    `${quoteCell(cell)} is no language; write a code such as en or an English name, or leave it empty`
  );
}

function nameLanguages(): Map<string, string> {
  const names = new Intl.DisplayNames("en", {type: "language", fallback: "none"});
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(codes.flatMap((code) => (names.of(code) ? [[names.of(code)!.toLowerCase(), code]] : [])));
}

/** Line breaks, tabs and control characters, with the spaces around them, as one space; other spaces as they are. */
function oneLine(text: string): string {
  return text.replace(/ *[\p{Cc}\u2028\u2029]+[ \p{Cc}\u2028\u2029]*/gu, " ").trim();
}
