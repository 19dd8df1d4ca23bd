import {decodeMultiHot, encodeMultiHot, labelCount} from "./multi-hot.js";

/** The films behind a mark: those that have all these genres (a matrix cell), or exactly these (a combination). */
export interface FilmSelection {
  kind: "with" | "exactly";
  /** The genres as bits. */
  multiHot: number;
}

/** The films that a selection names, in their order. */
export function selectFilms<T extends {multiHot: number}>(films: readonly T[], selection: FilmSelection): T[] {
  const {kind, multiHot: bits} = selection;
  return films.filter(({multiHot}) => (kind === "with" ? (multiHot & bits) === bits : multiHot === bits));
}

/** The selection in words, such as "Action and Crime". */
export function describeSelection(selection: FilmSelection): string {
  const names = decodeMultiHot(selection.multiHot);
  if (selection.kind === "with") return names.join(" and ");
  return names.length === 1 ? `${names[0]} alone` : `exactly ${names.join(", ")}`;
}

/** The selection as a word for a page's address, such as `with.Action.Crime`. */
export function formatSelection(selection: FilmSelection): string {
  return [selection.kind, ...decodeMultiHot(selection.multiHot)].join(".");
}

/** Reads what `formatSelection` wrote; undefined for anything else. */
export function parseSelection(text: string): FilmSelection | undefined {
  const [kind, ...rest] = text.split(".");
  const multiHot = encodeMultiHot(rest);
  if ((kind !== "with" && kind !== "exactly") || labelCount(multiHot) !== rest.length) return undefined;
  return multiHot ? {kind, multiHot} : undefined;
}
