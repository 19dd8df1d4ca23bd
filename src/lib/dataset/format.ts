import {countNoun, formatPercent} from "../format.js";

/** A difference of two shares in percentage points: 0.3 points. */
export function formatPoints(difference: number): string {
  return `${(difference * 100).toFixed(1)} points`;
}

/** What every finding says when a filter leaves nothing to describe. */
export const noFilms = "No film passes the filter.";

/** How many films a fact is not known for, as the end of a finding; starts with a space. */
export function describeUnknown(unknown: number, films: number): string {
  if (!unknown) return " It is known for every film.";
  return ` For ${countNoun(unknown, "film")} (${formatPercent(unknown / films, 1)}) it is not known.`;
}
