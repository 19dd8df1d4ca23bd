import {isGenre} from "./genres/genres.js";

/** One of the genres that two catalogues give a film, and which of them gives it. */
export interface LabelDifference {
  genre: string;
  /** `same`: both; `added`: only the other; `missing`: only ours. Genres outside the nine are not compared. */
  status: "same" | "added" | "missing" | "other";
}

/** Compares another catalogue's genres with ours over the nine; alphabetical. */
export function compareLabels(ours: readonly string[], theirs: readonly string[]): LabelDifference[] {
  const names = new Set([...theirs, ...ours.filter(isGenre)]);
  return [...names].sort().map((genre) => {
    if (!isGenre(genre)) return {genre, status: "other"};
    if (!theirs.includes(genre)) return {genre, status: "missing"};
    return {genre, status: ours.includes(genre) ? "same" : "added"};
  });
}
