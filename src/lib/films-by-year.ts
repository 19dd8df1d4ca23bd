import type {Film} from "./films.js";

/** Films per year: `counts[i]` films of the year `first + i`; films of unknown year are left out. */
export function countByYear(films: readonly Pick<Film, "year">[]): {first: number; counts: number[]} {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const {year} of films) {
    if (year === null) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (first > last) return {first: 1900, counts: [0]};
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const {year} of films) if (year !== null) ++counts[year - first];
  return {first, counts};
}
