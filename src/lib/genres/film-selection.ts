import {GENRES} from "./genres.js";
import {decodeMultiHot, encodeMultiHot, labelCount} from "./multi-hot.js";

/**
 * The films behind a mark: those that have all these genres (`with`, a matrix cell), exactly these (`exactly`, a
 * combination), or this number of genres (`count`, a bar).
 */
export type FilmSelection =
  | {kind: "with"; multiHot: number}
  | {kind: "exactly"; multiHot: number}
  | {kind: "count"; labels: number};

/** The films that a selection names, in their order. */
export function selectFilms<T extends {multiHot: number}>(films: readonly T[], selection: FilmSelection): T[] {
  if (selection.kind === "count") return films.filter(({multiHot}) => labelCount(multiHot) === selection.labels);
  const {kind, multiHot: bits} = selection;
  return films.filter(({multiHot}) => (kind === "with" ? (multiHot & bits) === bits : multiHot === bits));
}

/** The selection in words, such as "Action and Crime". */
export function describeSelection(selection: FilmSelection): string {
  if (selection.kind === "count") return `${selection.labels} of the nine genres`;
  const names = decodeMultiHot(selection.multiHot);
  if (selection.kind === "with") return names.join(" and ");
  return names.length === 1 ? `${names[0]} alone` : `exactly ${names.join(", ")}`;
}

/** The selection as a word for a page's address, such as `with.Action.Crime`. */
export function formatSelection(selection: FilmSelection): string {
  if (selection.kind === "count") return `count.${selection.labels}`;
  return [selection.kind, ...decodeMultiHot(selection.multiHot)].join(".");
}

/** Reads what `formatSelection` wrote; undefined for anything else. */
export function parseSelection(text: string): FilmSelection | undefined {
  const [kind, ...rest] = text.split(".");
  if (kind === "count") {
    const labels = Number(rest[0]);
    return Number.isInteger(labels) && labels > 0 && labels <= GENRES.length ? {kind, labels} : undefined;
  }
  const multiHot = encodeMultiHot(rest);
  if ((kind !== "with" && kind !== "exactly") || labelCount(multiHot) !== rest.length) return undefined;
  return multiHot ? {kind, multiHot} : undefined;
}
