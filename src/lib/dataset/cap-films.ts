import type {Film} from "../films.js";
import {countNoun, formatCount, formatPercent} from "../format.js";
import {capGenres} from "../genres/cap.js";
import {noFilms} from "./format.js";
import type {LabelSummary} from "./genre-counts.js";

/** The films that are left when no genre may have more than `cap`. `order` is the draw, by the film's index. */
export function capFilms(films: readonly Film[], order: readonly number[], cap: number): Film[] {
  const rows = capGenres(
    films.map((film) => film.multiHot),
    films.map((film) => order[film.index]),
    cap
  );
  return rows.map((row) => films[row]);
}

/** What a cap changes, in a sentence: films, label cardinality and the share of single-genre films. */
export function describeCap(before: LabelSummary, after: LabelSummary, cap: number): string {
  if (!before.films) return noFilms;
  if (after.films === before.films) return `A cap of ${formatCount(cap)} films a genre removes no film.`;
  const direction = (from: number, to: number) => (to > from ? "rise" : to < from ? "fall" : "stay");
  const cardinality = `genres per film ${direction(before.cardinality, after.cardinality)} from ${before.cardinality.toFixed(2)} to ${after.cardinality.toFixed(2)}`;
  const singles = `films with one genre ${direction(before.singleGenreShare, after.singleGenreShare)} from ${formatPercent(before.singleGenreShare, 1)} to ${formatPercent(after.singleGenreShare, 1)}`;
  return `A cap of ${formatCount(cap)} films a genre keeps ${formatCount(after.films)} of ${countNoun(before.films, "film")}: ${cardinality}, and ${singles}.`;
}
