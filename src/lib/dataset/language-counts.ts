import type {Film} from "../films.js";
import {countNoun, formatCount, formatPercent, languageName} from "../format.js";
import {describeUnknown, noFilms} from "./format.js";

type Spoken = Pick<Film, "originalLanguage">;

export interface LanguageCount {
  /** ISO 639-1 code, or "other" and "unknown". */
  code: string;
  name: string;
  films: number;
  /** Of all films given. */
  share: number;
}

/** Counts films by original language: the `top` most frequent, then the others together, then the unknown. */
export function countLanguages(films: readonly Spoken[], top = 12): LanguageCount[] {
  const counts = new Map<string, number>();
  for (const {originalLanguage} of films) {
    if (originalLanguage !== null) counts.set(originalLanguage, (counts.get(originalLanguage) ?? 0) + 1);
  }
  const row = (code: string, name: string, count: number) => ({code, name, films: count, share: count / films.length});
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const sum = (entries: [string, number][]) => entries.reduce((total, [, count]) => total + count, 0);
  const rows = sorted.slice(0, top).map(([code, count]) => row(code, languageName(code), count));
  const others = sorted.slice(top);
  if (others.length) rows.push(row("other", `${formatCount(others.length)} others`, sum(others)));
  const unknown = films.length - sum(sorted);
  if (unknown) rows.push(row("unknown", "Not known", unknown));
  return rows;
}

/** The language chart in a sentence: the largest language among the known, and how much is not known. */
export function describeLanguages(films: readonly Spoken[]): string {
  if (!films.length) return noFilms;
  const known = films.filter((film) => film.originalLanguage !== null).length;
  if (!known) return `The language of none of the ${countNoun(films.length, "film")} is known.`;
  const [first] = countLanguages(films, 1);
  const unknown = films.length - known;
  return `Of the ${countNoun(known, "film")} whose original language is known, ${formatPercent(first.films / known, 1)} are in ${first.name}.${describeUnknown(unknown, films.length)}`;
}
