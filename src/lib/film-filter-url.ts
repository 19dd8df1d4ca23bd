import {everyFilm, type FilmFilter, type Modality} from "./film-filter.js";
import type {Part} from "./films.js";
import {decodeMultiHot, encodeMultiHot} from "./genres/multi-hot.js";

const modalities: readonly string[] = ["any", "plot", "poster", "both"];
const parts: readonly string[] = ["train", "validation", "test"];

/** The filter as URL parameters; a condition that keeps every film is left out (undefined). */
export function formatFilter({years, genres, modality, part, rule}: FilmFilter): Record<string, string | undefined> {
  return {
    years: years ? `${years[0]}-${years[1]}` : undefined,
    genres: formatGenres(genres) || undefined,
    has: modality === "any" ? undefined : modality,
    part: part ?? undefined,
    rule: rule === "any" ? undefined : rule
  };
}

/** Reads what `formatFilter` wrote; a parameter that means nothing leaves the initial filter's condition. */
export function parseFilter(read: (name: string) => string | undefined, initial: FilmFilter = everyFilm): FilmFilter {
  const genres = read("genres");
  const modality = read("has");
  const part = read("part");
  const rule = read("rule");
  return {
    years: parseYears(read("years")) ?? initial.years,
    genres: genres === undefined ? initial.genres : parseGenres(genres),
    modality: modality && modalities.includes(modality) ? (modality as Modality) : initial.modality,
    part: part && parts.includes(part) ? (part as Part) : initial.part,
    rule: rule === "within" || rule === "any" ? rule : initial.rule
  };
}

/** Genres as a list: bits 0 and 4 are "Action,Drama". */
export function formatGenres(bits: number): string {
  return decodeMultiHot(bits).join(",");
}

/** The bits of a list of genres; names outside the nine are passed over. */
export function parseGenres(text: string): number {
  return encodeMultiHot(text.split(",").map((name) => name.trim()));
}

function parseYears(text: string | undefined): [number, number] | undefined {
  const match = text?.match(/^(\d{4})-(\d{4})$/);
  if (!match) return undefined;
  const [first, last] = [Number(match[1]), Number(match[2])];
  return first <= last ? [first, last] : [last, first];
}
