import {group, median} from "d3";
import type {Film} from "../films.js";
import {countNoun, formatCount} from "../format.js";
import {GENRES, type Genre} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";
import {noFilms} from "./format.js";

type Dated = Pick<Film, "year">;

export interface YearCounts {
  /** Every year from the first to the last, those with no film included. */
  years: {year: number; films: number}[];
  /** Films whose year is not known. */
  unknown: number;
}

export interface GenreDecadeCount {
  /** First year of the decade: 1990 stands for 1990 to 1999. */
  decade: number;
  genre: Genre;
  films: number;
  /** Of the decade's films; a film counts in each of its genres. */
  share: number;
  /** All films of the decade. */
  total: number;
}

/** Counts films by release year. */
export function countYears(films: readonly Dated[]): YearCounts {
  const byYear = new Map<number, number>();
  let unknown = 0;
  for (const {year} of films) {
    if (year === null) ++unknown;
    else byYear.set(year, (byYear.get(year) ?? 0) + 1);
  }
  if (!byYear.size) return {years: [], unknown};
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  const years = Array.from({length: last - first + 1}, (_, i) => ({
    year: first + i,
    films: byYear.get(first + i) ?? 0
  }));
  return {years, unknown};
}

/** Counts films by decade and genre, for every decade that has a film; films of unknown year are left out. */
export function countGenresByDecade(films: readonly (Dated & {multiHot: number})[]): GenreDecadeCount[] {
  const byDecade = group(
    films.filter((film) => film.year !== null),
    (film) => Math.floor(film.year! / 10) * 10
  );
  return [...byDecade.keys()]
    .sort((a, b) => a - b)
    .flatMap((decade) => {
      const members = byDecade.get(decade)!;
      return GENRES.map((genre, index) => {
        const count = members.filter((film) => hasGenre(film.multiHot, index)).length;
        return {decade, genre, films: count, share: count / members.length, total: members.length};
      });
    });
}

/** The year chart in a sentence: peak, median year and the unknown. */
export function describeYears(films: readonly Dated[]): string {
  if (!films.length) return noFilms;
  const {years, unknown} = countYears(films);
  const missing = unknown ? ` The year of ${countNoun(unknown, "film")} is not known.` : " Every film's year is known.";
  if (!years.length) return missing.trim();
  const peak = years.reduce((best, row) => (row.films > best.films ? row : best));
  const middle = Math.floor(median(films, (film) => film.year ?? Number.NaN)!);
  return `The fullest year is ${peak.year} with ${countNoun(peak.films, "film")}; half of the ${formatCount(films.length - unknown)} dated films are from ${middle} or later.${missing}`;
}

/** The genres whose share of a decade's films rose and fell most between two decades, in a sentence. */
export function describeDecades(rows: readonly GenreDecadeCount[], minimum = 100): string {
  const decades = [...new Set(rows.filter((row) => row.total >= minimum).map((row) => row.decade))];
  if (decades.length < 2) return `Fewer than two decades have ${minimum} films or more, too few to compare shares.`;
  const [first, last] = [decades[0], decades.at(-1)!];
  const share = (decade: number, genre: Genre) =>
    rows.find((row) => row.decade === decade && row.genre === genre)?.share ?? 0;
  const changes = GENRES.map((genre) => ({genre, change: share(last, genre) - share(first, genre)}));
  changes.sort((a, b) => b.change - a.change);
  const sentence = ({genre}: {genre: Genre}) =>
    `${genre} (${Math.round(share(first, genre) * 100)}% to ${Math.round(share(last, genre) * 100)}%)`;
  return `From the ${first}s to the ${last}s the share of ${sentence(changes[0])} rose most, or fell least; that of ${sentence(changes.at(-1)!)} fell most, or rose least. Decades with fewer than ${minimum} films are too thin to compare.`;
}
