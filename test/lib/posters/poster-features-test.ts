import {describe, expect, it} from "vitest";
import {readPosterFeatures} from "../../../src/lib/posters/poster-features.js";
import {withSquares} from "../../../src/lib/train/recipes/poster-heads.js";

const table = {
  film: [4, 9, 11],
  lightness: [0.1, 0.5, 0.9],
  contrast: [0.2, 0.2, 0.2],
  chroma: [0, 0.1, 0.05],
  dark_share: [0, 0.5, 1],
  edges: [0.1, 0.2, 0.3],
  symmetry: [-1, 0, 1],
  families: [Int8Array.of(127, 0), Int8Array.of(64, 63), Int8Array.of(0, 127)],
  layout: [Int8Array.of(0, 127, 64), Int8Array.of(1, 2, 3), Int8Array.of(4, 5, 6)]
};

describe("readPosterFeatures", () => {
  it("gives a row for each film of the table: six figures, roots of the shares, the layout", () => {
    const {rows, matrix} = readPosterFeatures(table);
    expect(rows).toEqual([4, 9, 11]);
    expect(matrix.columns).toBe(6 + 2 + 3);
    const values = Array.from(matrix.values.slice(0, 11));
    [0.1, 0.2, 0, 0, 0.1, -1, 1, 0, 0, 1, 64 / 127].forEach((value, column) => {
      expect(values[column]).toBeCloseTo(value, 6);
    });
  });

  it("is followed by squares of what lies how far from the mean", () => {
    const {matrix} = withSquares(readPosterFeatures(table));
    expect(matrix.columns).toBe(22);
    for (let index = 0; index < 3 * 22; ++index) {
      if (index % 22 >= 11) expect(matrix.values[index]).toBeCloseTo(matrix.values[index - 11] ** 2, 5);
    }
  });
});
