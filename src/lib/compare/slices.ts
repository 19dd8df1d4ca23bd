import type {Film} from "../films.js";
import {labelCount} from "../genres/multi-hot.js";
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

/** Ways that need no more than films, and the words of their plots by row of `films`. */
export function sliceRules(words: ReadonlyMap<number, number>): SliceRule[] {
  const lengths = [15, 30, 45, 60, 90];
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
