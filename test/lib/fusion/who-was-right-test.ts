import {describe, expect, it} from "vitest";
import {findFoundBy, findFusion, findShares} from "../../../src/lib/fusion/findings.js";
import {countFoundBy} from "../../../src/lib/fusion/who-was-right.js";
import {GENRES} from "../../../src/lib/genres/genres.js";

/** Films whose first genre alone is listed or predicted. */
function films(truth: number[], predicted: number[]) {
  const spread = (values: number[]) =>
    Uint8Array.from(values.flatMap((value) => GENRES.map((_, genre) => (genre ? 0 : value))));
  return {
    films: truth.length,
    genres: 9,
    truth: spread(truth),
    predicted: spread(predicted),
    probabilities: new Float64Array(truth.length * 9)
  };
}

describe("countFoundBy", () => {
  it("counts films of a genre by who found it, and no others", () => {
    const truth = [1, 1, 1, 1, 0];
    const [action, adventure] = countFoundBy(films(truth, [1, 1, 0, 0, 1]), films(truth, [1, 0, 1, 0, 1]));
    expect(action).toEqual({genre: "Action", films: 4, both: 1, plot: 1, poster: 1, neither: 1});
    expect(adventure.films).toBe(0);
    expect(() => countFoundBy(films(truth, truth), films([1], [1]))).toThrow("5 films by plot, 1 by poster");
  });

  it("is put into a sentence", () => {
    const truth = [1, 1, 1, 1];
    const rows = countFoundBy(films(truth, [1, 1, 0, 0]), films(truth, [1, 0, 1, 0]));
    expect(findFoundBy(rows)).toBe(
      "Of 4 listed genres the poster finds 25% that the plot misses, most of Action: 25%."
    );
  });
});

describe("what a fusion gains", () => {
  const compared = (low: number, value: number, high: number) =>
    ({a: {value: 0.7}, b: {value: 0.7 - value}, difference: {value, percentile: [low, high]}}) as unknown as Parameters<
      typeof findFusion
    >[2];

  it("is told apart from nothing only where its interval leaves out 0", () => {
    expect(findFusion("Both", "plot", compared(0.01, 0.03, 0.05), "macro F1")).toContain("knows more than plot");
    expect(findFusion("Both", "plot", compared(-0.01, 0.02, 0.05), "macro F1")).toContain(
      "is not told apart from plot"
    );
    expect(findFusion("Both", "plot", compared(-0.05, -0.03, -0.01), "macro F1")).toContain("knows less than plot");
  });

  it("names the genres that want more or less of the poster", () => {
    const each = [
      {genre: "Horror", share: 0.6},
      {genre: "Crime", share: 0.2},
      {genre: "Drama", share: 0.4}
    ];
    expect(findShares(0.4, each)).toBe(
      "With one share for all genres the poster counts best for 40%; Horror wants more of it, Crime less. Steps of 5%."
    );
  });
});
