/** A difference of two shares in percentage points: 0.3 points. */
export function formatPoints(difference: number): string {
  return `${(difference * 100).toFixed(1)} points`;
}

/** What every finding says when a filter leaves nothing to describe. */
export const noFilms = "No film passes the filter.";
