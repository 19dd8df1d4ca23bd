import type {Film, Part} from "./films.js";
import {isSelected, type SelectionRule} from "./genres/selection-rules.js";

/** Which modalities a film must have; `both` is plot and poster, `any` is no condition. */
export type Modality = "any" | "plot" | "poster" | "both";

/** A choice of films that holds across a page's charts. */
export interface FilmFilter {
  /** First and last year, inclusive; null is every year, films of unknown year included. */
  years: [number, number] | null;
  /** Films must have every one of these genres (bits as in `encodeMultiHot`); 0 is no condition. */
  genres: number;
  modality: Modality;
  /** A part of the split; null is all three. */
  part: Part | null;
  rule: SelectionRule;
}

export const everyFilm: FilmFilter = {years: null, genres: 0, modality: "any", part: null, rule: "any"};

/** The films that the filter keeps, in their order. */
export function filterFilms(films: readonly Film[], filter: FilmFilter): Film[] {
  return films.filter((film) => passesFilter(film, filter));
}

export function passesFilter(film: Film, {years, genres, modality, part, rule}: FilmFilter): boolean {
  if (years && (film.year === null || film.year < years[0] || film.year > years[1])) return false;
  if ((film.multiHot & genres) !== genres) return false;
  if ((modality === "plot" || modality === "both") && !film.hasPlot) return false;
  if ((modality === "poster" || modality === "both") && !film.hasPoster) return false;
  if (part !== null && film.part !== part) return false;
  return isSelected(rule, film.genres);
}
