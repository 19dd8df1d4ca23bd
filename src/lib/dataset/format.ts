const counts = new Intl.NumberFormat("en-US", {maximumFractionDigits: 0});

/** A whole number with thousands separators: 18,640. */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** A share of 0 to 1 as a percentage with one decimal: 44.9%. A share of nothing (NaN) reads "none". */
export function formatShare(share: number): string {
  return Number.isNaN(share) ? "none" : `${(share * 100).toFixed(1)}%`;
}

/** A difference of two shares in percentage points: 0.3 points. */
export function formatPoints(difference: number): string {
  return `${(difference * 100).toFixed(1)} points`;
}

/** A count with its noun: 1 film, 2 films. */
export function formatFilms(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "film" : "films"}`;
}

/** Joins names as a sentence does: "a", "a and b", "a, b and c". */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What every finding says when a filter leaves nothing to describe. */
export const noFilms = "No film passes the filter.";
