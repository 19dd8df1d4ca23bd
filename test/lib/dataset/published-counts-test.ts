import {describe, expect, it} from "vitest";
import published from "../../../src/data/published-2025-spring.json" with {type: "json"};
import {
  compareCaps,
  compareLabelShares,
  describeLabelShares,
  describePublishedSplits,
  summarizePublished
} from "../../../src/lib/dataset/published-counts.js";
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

describe("describeLabelShares", () => {
  it("names the genre with the largest difference", () => {
    const live = GENRES.map((genre) => ({genre, films: genre === "Drama" ? 3 : genre === "Horror" ? 1 : 0, share: 0}));
    const equal = Object.fromEntries(GENRES.map((genre) => [genre, genre === "Drama" || genre === "Horror" ? 1 : 0]));
    expect(describeLabelShares(compareLabelShares(live, equal as typeof dataset.genre_counts_after_balancing))).toBe(
      "Drama differs most: 75.0% of all film-genre pairs here, 50.0% in the published counts, 25.0 points more."
    );
  });

  it("holds when no film is left", () => {
    const none = GENRES.map((genre) => ({genre, films: 0, share: Number.NaN}));
    expect(describeLabelShares(compareLabelShares(none, dataset.genre_counts_after_balancing))).toBe(
      "No film passes the filter."
    );
  });
});

describe("compareCaps", () => {
  it("puts our counts beside the published ones, genre by genre", () => {
    const count = (films: number) => GENRES.map((genre) => ({genre, films, share: 1}));
    const rows = compareCaps(count(9), count(4), dataset);
    expect(rows).toHaveLength(18);
    expect(rows[0]).toEqual({genre: "Action", source: "live", before: 9, after: 4});
    expect(rows.at(-1)).toEqual({genre: "Thriller", source: "published", before: 160000, after: 4017});
  });
});

describe("describePublishedSplits", () => {
  it("gives the totals and shares of the two splits", () => {
    expect(describePublishedSplits(dataset)).toBe(
      "text models divide 30,462 films as 80%, 10% and 10% (train, validation, test), poster models 24,171 films as 70%, 9% and 21%"
    );
  });
});
