import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countCoOccurrence} from "../../../src/lib/genres/co-occurrence.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {clusterOrder, orderGenres} from "../../../src/lib/genres/ordering.js";
import {publishedMatrix} from "./published-matrix.js";

describe("clusterOrder", () => {
  it("puts like by like, whatever the order of the input", () => {
    // Two clusters, {0, 2, 4} and {1, 3}; 4 is nearer to 1 than 0 and 2 are.
    const similarity = [
      [1, 0.1, 0.9, 0.1, 0.7],
      [0.1, 1, 0.1, 0.8, 0.4],
      [0.9, 0.1, 1, 0.1, 0.7],
      [0.1, 0.8, 0.1, 1, 0.2],
      [0.7, 0.4, 0.7, 0.2, 1]
    ];
    expect(clusterOrder(similarity)).toEqual([0, 2, 4, 1, 3]);
  });

  it("leaves one item, or none, as it is", () => {
    expect(clusterOrder([])).toEqual([]);
    expect(clusterOrder([[1]])).toEqual([0]);
  });
});

describe("orderGenres", () => {
  it("is a permutation of the nine, for any films and order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 1, max: 511}), {maxLength: 40}),
        fc.constantFrom("alphabetical", "frequency", "clustering"),
        (bits, order) => {
          const indices = orderGenres(countCoOccurrence(bits), order);
          expect([...indices].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
        }
      ),
      {numRuns: 40}
    );
  });

  it("orders by films, most first", () => {
    const matrix = countCoOccurrence([0b100, 0b100, 0b010]);
    expect(orderGenres(matrix, "frequency").slice(0, 3)).toEqual([2, 1, 0]);
  });

  it("clusters the published matrix the same way each time", () => {
    const names = orderGenres(publishedMatrix, "clustering").map((index) => GENRES[index]);
    expect(names.join(" ")).toBe("Drama Romance Comedy Adventure Action Crime Thriller Horror Sci-Fi");
  });
});
