import {describe, expect, it} from "vitest";
import published from "../../../src/data/published-2025-spring.json" with {type: "json"};
import {compareLabelShares, summarizePublished} from "../../../src/lib/dataset/published-counts.js";
import {GENRES} from "../../../src/lib/genres/genres.js";

const {dataset} = published;

describe("summarizePublished", () => {
  it("agrees with the published genre counts: both count the same film-genre pairs", () => {
    const pairs = Object.values(dataset.genre_counts_after_balancing).reduce((sum, count) => sum + count, 0);
    expect(summarizePublished(dataset)).toEqual({
      films: 24171,
      labels: pairs,
      cardinality: 35853 / 24171,
      singleGenreShare: 15267 / 24171
    });
  });
});

describe("compareLabelShares", () => {
  const live = GENRES.map((genre, i) => ({genre, films: i === 0 ? 3 : i === 1 ? 1 : 0, share: 0}));
  const rows = compareLabelShares(live, dataset.genre_counts_after_balancing);

  it("shares each source's own total", () => {
    const ours = rows.filter((row) => row.source === "live");
    expect(ours.slice(0, 3).map((row) => row.share)).toEqual([0.75, 0.25, 0]);
    const theirs = rows.find((row) => row.source === "published" && row.genre === "Drama")!;
    expect(theirs).toMatchObject({films: 4064, share: 4064 / 35853});
  });
});
