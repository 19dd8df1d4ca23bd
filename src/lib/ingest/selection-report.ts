import {type CoOccurrence, countCoOccurrence} from "../genres/co-occurrence.js";
import {describeLabels, type LabelStatistics} from "../genres/label-statistics.js";
import {encodeMultiHot} from "../genres/multi-hot.js";
import {isImdbGenre} from "./imdb-genres.js";

/** Titles left after a step of the selection. */
export interface SelectionStep {
  step: string;
  /** What the titles that are left have in common. */
  description: string;
  count: number;
}

/** What a selection from title.basics kept and lost. */
export interface SelectionReport {
  /** Titles left at each step, the first being all rows of the file. */
  funnel: SelectionStep[];
  /** Films that have each genre before and after the cap and the limit: every genre that occurs, most films first. */
  genres: GenreTally[];
  /** Genres that occur and are not in IMDb's list, such as MovieLens' Children and IMAX: kept. */
  unlisted: string[];
  /** The nine genres of the selected films before the cap and the limit. */
  before: SelectionLabels;
  /** The same after them. */
  after: SelectionLabels;
}

export interface GenreTally {
  genre: string;
  before: number;
  after: number;
}

/** Counts of the nine genres over films. */
export interface SelectionLabels extends LabelStatistics {
  coOccurrence: CoOccurrence;
}

/** The report's counts over the films before and after the cap and the limit. */
export function countSelection(
  before: readonly {genres: readonly string[]}[],
  after: readonly {genres: readonly string[]}[]
): Omit<SelectionReport, "funnel"> {
  const allBefore = tallyGenres(before);
  const allAfter = after.length === before.length ? allBefore : tallyGenres(after);
  const genres = [...allBefore]
    .map(([genre, films]): GenreTally => ({genre, before: films, after: allAfter.get(genre) ?? 0}))
    .sort((a, b) => b.before - a.before || (a.genre < b.genre ? -1 : 1));
  const labels = countLabels(before);
  return {
    genres,
    unlisted: genres.map(({genre}) => genre).filter((genre) => !isImdbGenre(genre)),
    before: labels,
    after: after.length === before.length ? labels : countLabels(after)
  };
}

function tallyGenres(films: readonly {genres: readonly string[]}[]): Map<string, number> {
  const tally = new Map<string, number>();
  for (const [genres, count] of groupByGenres(films)) {
    for (const genre of genres) tally.set(genre, (tally.get(genre) ?? 0) + count);
  }
  return tally;
}

function countLabels(films: readonly {genres: readonly string[]}[]): SelectionLabels {
  const bits = new Map<readonly string[], number>();
  const multiHots = films.map(({genres}) => {
    const known = bits.get(genres) ?? encodeMultiHot(genres);
    bits.set(genres, known);
    return known;
  });
  return {...describeLabels(multiHots), coOccurrence: countCoOccurrence(multiHots)};
}

/** Films that share one list of genres are counted together: readers of title.basics make few lists for many films. */
function groupByGenres(films: readonly {genres: readonly string[]}[]): Map<readonly string[], number> {
  const groups = new Map<readonly string[], number>();
  for (const {genres} of films) groups.set(genres, (groups.get(genres) ?? 0) + 1);
  return groups;
}
