import type {TableColumns} from "../table-definition.js";
import {GENRES, type Genre} from "./genres.js";
import {hasGenre} from "./multi-hot.js";

/** The films whose genres, among the nine, are exactly these bits. */
export interface GenreSet {
  /** The nine genres as bits (see `encodeMultiHot`). */
  bits: number;
  films: number;
  withPlot: number;
  withPoster: number;
  withBoth: number;
  firstYear: number | null;
  lastYear: number | null;
}

/** Counts of films. */
export interface FilmTotals {
  films: number;
  withPlot: number;
  withPoster: number;
  withBoth: number;
  firstYear: number | null;
  lastYear: number | null;
}

/** A genre that comes with chosen ones: how many of their films have it, as a share and against its share of all. */
export interface Companion {
  genre: Genre;
  films: number;
  /** Of the chosen films. */
  share: number;
  /** Of all films. */
  overallShare: number;
  /** share / overallShare: above 1 where it comes more often than by chance. */
  lift: number;
}

/** The sets that hold every genre of `bits`. */
export function setsWith(sets: readonly GenreSet[], bits: number): GenreSet[] {
  return sets.filter((set) => (set.bits & bits) === bits);
}

/** Adds up sets: how many films they hold. */
export function totalFilms(sets: readonly GenreSet[]): FilmTotals {
  const sum = (pick: (set: GenreSet) => number) => sets.reduce((total, set) => total + pick(set), 0);
  const years = sets.flatMap(({firstYear, lastYear}) => [firstYear, lastYear]).filter((year) => year !== null);
  return {
    films: sum((set) => set.films),
    withPlot: sum((set) => set.withPlot),
    withPoster: sum((set) => set.withPoster),
    withBoth: sum((set) => set.withBoth),
    firstYear: years.length ? Math.min(...years) : null,
    lastYear: years.length ? Math.max(...years) : null
  };
}

/** Films of each of the nine genres, in their order. */
export function countGenres(sets: readonly GenreSet[]): {genre: Genre; films: number}[] {
  return GENRES.map((genre, index) => ({
    genre,
    films: sets.reduce((total, set) => (hasGenre(set.bits, index) ? total + set.films : total), 0)
  }));
}

/** How often each other genre comes with the genres of `bits`, most often first. */
export function findCompanions(sets: readonly GenreSet[], bits: number): Companion[] {
  const all = totalFilms(sets).films;
  const overall = countGenres(sets);
  const chosenSets = setsWith(sets, bits);
  const chosen = totalFilms(chosenSets).films;
  return countGenres(chosenSets)
    .flatMap(({genre, films}, index) => {
      if (hasGenre(bits, index)) return [];
      const share = chosen ? films / chosen : 0;
      const overallShare = all ? overall[index].films / all : 0;
      return [{genre, films, share, overallShare, lift: overallShare ? share / overallShare : 0}];
    })
    .sort((a, b) => b.films - a.films);
}

/** Genres per film: the mean number of the nine that a film has (label cardinality; Tsoumakas and Katakis 2007). */
export function meanGenres(sets: readonly GenreSet[]): number {
  const labels = countGenres(sets).reduce((total, {films}) => total + films, 0);
  return labels / totalFilms(sets).films;
}

/** Counts films by their exact set of genres, ordered by the set's bits. */
export function countGenreSets(films: TableColumns): GenreSet[] {
  const sets = new Map<number, GenreSet>();
  for (let row = 0; row < films.multi_hot.length; ++row) {
    const bits = films.multi_hot[row] as number;
    const empty = {bits, films: 0, withPlot: 0, withPoster: 0, withBoth: 0, firstYear: null, lastYear: null};
    const set = sets.get(bits) ?? empty;
    const [plot, poster, year] = [films.has_plot[row], films.has_poster[row], films.year[row] as number | null];
    sets.set(bits, {
      bits,
      films: set.films + 1,
      withPlot: set.withPlot + (plot ? 1 : 0),
      withPoster: set.withPoster + (poster ? 1 : 0),
      withBoth: set.withBoth + (plot && poster ? 1 : 0),
      firstYear: year === null ? set.firstYear : Math.min(year, set.firstYear ?? year),
      lastYear: year === null ? set.lastYear : Math.max(year, set.lastYear ?? year)
    });
  }
  return [...sets.values()].sort((a, b) => a.bits - b.bits);
}

/** Reads the table's columns back as sets. */
export function readGenreSets(columns: TableColumns): GenreSet[] {
  return Array.from(columns.multi_hot, (bits, row) => ({
    bits: bits as number,
    films: columns.films[row] as number,
    withPlot: columns.with_plot[row] as number,
    withPoster: columns.with_poster[row] as number,
    withBoth: columns.with_both[row] as number,
    firstYear: columns.first_year[row] as number | null,
    lastYear: columns.last_year[row] as number | null
  }));
}
