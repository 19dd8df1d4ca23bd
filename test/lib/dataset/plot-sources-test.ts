import {describe, expect, it} from "vitest";
import {countPlotSources, describePlotSources} from "../../../src/lib/dataset/plot-sources.js";

const films = ["imdb", "tmdb", null, "tmdb", "tmdb"].map((plotSource) => ({plotSource}));

describe("countPlotSources", () => {
  it("counts plots by catalogue, most first, and passes over films without one", () => {
    expect(countPlotSources(films)).toEqual([
      {source: "tmdb", name: "TMDB", plots: 3, share: 0.75},
      {source: "imdb", name: "IMDb", plots: 1, share: 0.25}
    ]);
  });

  it("reads as a sentence", () => {
    expect(describePlotSources(films)).toBe("The 4 plots come from TMDB 3 (75.0%) and IMDb 1 (25.0%).");
    expect(describePlotSources([])).toBe("None of these films has a plot.");
  });
});
