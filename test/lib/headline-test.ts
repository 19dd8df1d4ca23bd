import {describe, expect, it} from "vitest";
import {countGenreSets} from "../../src/lib/genres/genre-sets.js";
import {GENRES} from "../../src/lib/genres/genres.js";
import {encodeMultiHot} from "../../src/lib/genres/multi-hot.js";
import {computeHeadlines, describeCompanions, pairsByLift} from "../../src/lib/headline.js";

/** Ten films of each genre alone, Drama 30 of them, and 20 of Action and Adventure. */
const bits = [
  ...GENRES.flatMap((genre) => new Array<number>(genre === "Drama" ? 30 : 10).fill(encodeMultiHot([genre]))),
  ...new Array<number>(20).fill(encodeMultiHot(["Action", "Adventure"]))
];
const sets = countGenreSets({
  multi_hot: bits,
  has_plot: bits.map((_, i) => i % 2 === 0),
  has_poster: bits.map((_, i) => i % 4 === 0),
  year: bits.map((_, i) => 1900 + i)
});

describe("computeHeadlines", () => {
  it("counts the films, what is known of them, and their genres", () => {
    const figures = computeHeadlines(sets).map(({figure}) => figure);
    expect(figures.slice(0, 4)).toEqual(["130", "25%", "1.15", "3.0 : 1"]);
  });

  it("names the closest pair with its lift: 20 films x 130 / (30 x 30)", () => {
    const closest = computeHeadlines(sets)[4];
    expect(closest.figure).toBe("2.9×");
    expect(closest.text).toContain("Action and Adventure");
  });
});

describe("pairsByLift", () => {
  it("has all 36 pairs, highest first", () => {
    const pairs = pairsByLift(sets);
    expect(pairs).toHaveLength(36);
    expect(pairs[0]).toEqual({genres: ["Action", "Adventure"], films: 20, lift: (20 * 130) / 900});
    expect(pairs.slice(1).every(({lift}) => lift === 0)).toBe(true);
  });
});

describe("describeCompanions", () => {
  it("says what the chosen films are besides", () => {
    expect(describeCompanions(sets, encodeMultiHot(["Action"]))).toBe(
      "30 films are Action: 67% of them are also Adventure, 2.9 times as often as films in general."
    );
  });

  it("says so where they are nothing besides, where none is left, and where none is chosen", () => {
    expect(describeCompanions(sets, encodeMultiHot(["Horror"]))).toBe(
      "10 films are Horror, and none of them has another of the nine genres."
    );
    expect(describeCompanions(sets, encodeMultiHot(["Horror", "Crime"]))).toBe("No films are Crime and Horror.");
    expect(describeCompanions(sets, 0)).toMatch(/^Of all 130 films, 23% are Action and 23% Adventure\./);
  });
});
