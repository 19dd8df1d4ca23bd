import {describe, expect, it} from "vitest";
import {formatSummary, groupFailures, type IngestSummary} from "../../../src/lib/ingest/ingest-summary.js";

const summary: IngestSummary = {
  asked: 4000,
  found: 3900,
  unmatched: 99,
  withPlot: 3800,
  withoutPlot: 100,
  withPoster: 3000,
  withoutPoster: 896,
  withBoth: 2950,
  skippedPosters: false,
  failures: []
};

describe("formatSummary", () => {
  it("says what was asked and found, and what has no plot and no poster", () => {
    expect(formatSummary(summary)).toEqual([
      "Asked for 4,000 films: 3,900 found at TMDB, 99 not there",
      "Plots: 3,800; 100 films without",
      "Posters: 3,000; 896 films without",
      "Both: 2,950 films"
    ]);
  });

  it("says when posters were not asked for", () => {
    expect(formatSummary({...summary, withPoster: 0, skippedPosters: true})[2]).toBe("Posters: 0; none was asked for");
  });

  it("names each cause of failure with some of its films, the most frequent first", () => {
    const failures = groupFailures([
      {what: "film", movieId: "tt9", reason: "TMDB's search for tt9 answered 500"},
      ...["tt1", "tt2", "tt3", "tt4"].map((movieId) => ({what: "poster" as const, movieId, reason: "it is empty"}))
    ]);
    expect(formatSummary({...summary, failures}).slice(4)).toEqual([
      "Failed: 5",
      "  4 posters: it is empty (tt1, tt2, tt3 and 1 more)",
      "  1 film: TMDB's search for a film answered 500 (tt9)"
    ]);
  });
});
