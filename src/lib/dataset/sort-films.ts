import type {Film} from "../films.js";
import {languageName} from "../format.js";
import {MODALITY_STATES, modalityState} from "./modality-counts.js";

export const SORT_KEYS = ["title", "year", "genres", "has", "runtime", "language", "part"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface SortOrder {
  key: SortKey;
  descending: boolean;
}

const collator = new Intl.Collator("en", {sensitivity: "base", numeric: true, ignorePunctuation: true});

/** What a film is ordered by; null is unknown. */
const sortValues: Record<SortKey, (film: Film) => string | number | null> = {
  title: (film) => film.title,
  year: (film) => film.year,
  genres: (film) => film.genres.join(" "),
  has: (film) => MODALITY_STATES.indexOf(modalityState(film)),
  runtime: (film) => film.runtime,
  language: (film) => (film.originalLanguage === null ? null : languageName(film.originalLanguage)),
  part: (film) => ["train", "validation", "test"].indexOf(film.part)
};

/** Orders films; the unknown come last either way, and ties keep their order. */
export function sortFilms(films: readonly Film[], {key, descending}: SortOrder): Film[] {
  const value = sortValues[key];
  const sign = descending ? -1 : 1;
  return films
    .map((film): [Film, string | number | null] => [film, value(film)])
    .sort(([, a], [, b]) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * (typeof a === "string" ? collator.compare(a, b as string) : a - (b as number));
    })
    .map(([film]) => film);
}

/** Reads "year" or "-year" (descending) from an address; undefined for anything else. */
export function parseSortOrder(text: string): SortOrder | undefined {
  const descending = text.startsWith("-");
  const key = SORT_KEYS.find((name) => name === text.slice(descending ? 1 : 0));
  return key && {key, descending};
}

/** Writes a sort order as `parseSortOrder` reads it. */
export function formatSortOrder({key, descending}: SortOrder): string {
  return `${descending ? "-" : ""}${key}`;
}
