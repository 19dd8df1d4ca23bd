import type {Film} from "../films.js";
import {formatPercent} from "../format.js";
import {GENRES} from "../genres/genres.js";
import {hasGenre, labelCount} from "../genres/multi-hot.js";
import {selectFilms} from "../metrics/label-counts.js";
import type {ScoredFilms} from "../metrics/scored-films.js";

/** A way to part films into slices. */
export interface SliceRule {
  name: string;
  label: string;
  /** The slice of a film, and its place among them; null leaves the film out. */
  slice(film: Film): {label: string; order: number} | null;
}

/** Films of a slice, by their rows. */
export interface Slice {
  label: string;
  rows: number[];
}

/** The share of films that have each of the nine genres. */
export function measurePopularity(films: readonly Pick<Film, "multiHot">[]): number[] {
  return GENRES.map((_, genre) => films.filter(({multiHot}) => hasGenre(multiHot, genre)).length / films.length);
}

/**
 * Ways that need no more than films, the words of their plots by row of `films`, and the popularity of each genre: the
 * share of training films that have it.
 */
export function sliceRules(words: ReadonlyMap<number, number>, popularity: readonly number[]): SliceRule[] {
  const lengths = [15, 30, 45, 60, 90];
  const rarest = GENRES.map((_, genre) => genre).sort((a, b) => popularity[a] - popularity[b]);
  return [
    {
      name: "genres",
      label: "number of genres",
      slice: ({multiHot}) => {
        const count = labelCount(multiHot);
        return {label: count > 3 ? "4 or more" : String(count), order: Math.min(4, count)};
      }
    },
    {
      name: "popularity",
      label: "popularity of the rarest genre",
      slice: ({multiHot}) => {
        const genre = rarest.find((index) => hasGenre(multiHot, index));
        if (genre === undefined) return null;
        return {label: `${GENRES[genre]}, ${formatPercent(popularity[genre])}`, order: -popularity[genre]};
      }
    },
    {
      name: "decade",
      label: "decade",
      slice: ({year}) => {
        if (year === null) return null;
        const decade = Math.max(1950, Math.floor(year / 10) * 10);
        return {label: decade === 1950 ? "to 1959" : `${decade}s`, order: decade};
      }
    },
    {
      name: "length",
      label: "words in the plot",
      slice: ({index}) => {
        const count = words.get(index);
        if (!count) return null;
        const place = lengths.filter((length) => count > length).length;
        const [from, to] = [place ? lengths[place - 1] + 1 : 1, lengths[place]];
        return {label: to ? `${from} to ${to}` : `${from} or more`, order: place};
      }
    },
    {
      name: "source",
      label: "source of the plot",
      slice: ({plotSource}) => (plotSource === null ? null : {label: plotSource, order: 0})
    },
    {
      name: "language",
      label: "language",
      slice: ({originalLanguage}) =>
        originalLanguage === null
          ? null
          : {label: originalLanguage === "en" ? "English" : "another", order: Number(originalLanguage !== "en")}
    }
  ];
}

/** Films that meet a condition, and those that do not. */
export function predicateRule({text, ids}: {text: string; ids: ReadonlySet<string>}): SliceRule {
  return {
    name: "predicate",
    label: `whether ${text}`,
    slice: ({movieId}) => (ids.has(movieId) ? {label: "yes", order: 0} : {label: "no", order: 1})
  };
}

/** Parts films; slices of fewer than `minimum` films are left out. */
export function sliceFilms(films: readonly Film[], rule: SliceRule, minimum = 20): Slice[] {
  const slices = new Map<string, {order: number; rows: number[]}>();
  for (const [row, film] of films.entries()) {
    const slice = rule.slice(film);
    if (!slice) continue;
    const known = slices.get(slice.label);
    if (known) known.rows.push(row);
    else slices.set(slice.label, {order: slice.order, rows: [row]});
  }
  return [...slices]
    .filter(([, {rows}]) => rows.length >= minimum)
    .sort(([, a], [, b]) => a.order - b.order || b.rows.length - a.rows.length)
    .map(([label, {rows}]) => ({label, rows}));
}

/** A run's films of a slice. */
export function takeSlice(films: ScoredFilms, {rows}: Slice): ScoredFilms {
  return selectFilms(films, rows);
}
