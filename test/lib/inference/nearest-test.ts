import {describe, expect, it} from "vitest";
import {findNearest} from "../../../src/lib/inference/nearest.js";

const matrix = {
  films: Uint16Array.of(4, 7, 9, 11),
  dimensions: 2,
  values: Float32Array.of(1, 0, 0, 1, 3, 3, -1, 0)
};

describe("findNearest", () => {
  it("orders films by the cosine, whatever their length", () => {
    const found = findNearest(matrix, [2, 1], {count: 3});
    expect(found.map(({film}) => film)).toEqual([9, 4, 7]);
    expect(found[0].similarity).toBeCloseTo(3 / Math.sqrt(10), 6);
  });

  it("passes over films that are not asked for", () => {
    expect(findNearest(matrix, [2, 1], {count: 9, keep: (film) => film !== 9}).map(({film}) => film)).toEqual([
      4, 7, 11
    ]);
  });

  it("refuses an embedding of another size", () => {
    expect(() => findNearest(matrix, [1, 2, 3], {count: 1})).toThrow("the query has 3 numbers, not 2");
  });
});
