import {GENRES} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";
import type {TableColumns} from "../table-definition.js";

/** The decades that films come from, oldest first, and for each film its place among them; none for an unknown year. */
export function groupByDecade(films: TableColumns, rows: ArrayLike<number>): {decades: number[]; groups: number[][]} {
  const years = Array.from(rows, (film) => films.year[film] as number | null);
  const known = years.map((year) => (year === null ? null : Math.floor(year / 10) * 10));
  const decades = [...new Set(known.filter((decade) => decade !== null))].sort((a, b) => a - b);
  const place = new Map(decades.map((decade, index): [number, number] => [decade, index]));
  return {decades, groups: known.map((decade) => (decade === null ? [] : [place.get(decade)!]))};
}

/** For each film the places of its genres among the nine. */
export function groupByGenre(films: TableColumns, rows: ArrayLike<number>): number[][] {
  return Array.from(rows, (film) =>
    GENRES.flatMap((_, index) => (hasGenre(films.multi_hot[film] as number, index) ? [index] : []))
  );
}
