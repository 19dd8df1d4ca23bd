import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countCoOccurrence} from "../../../src/lib/genres/co-occurrence.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {describeLabels} from "../../../src/lib/genres/label-statistics.js";
import {boundAlone, checkMatrix, expectedTotals} from "../../../src/lib/genres/matrix-checks.js";
import {published, publishedByLabelCount, publishedMatrix} from "./published-matrix.js";

describe("the published matrix", () => {
  const checks = checkMatrix(publishedMatrix);

  it("is symmetric", () => expect(checks.asymmetric).toBe(0));

  it("has the published genre counts on its diagonal", () => {
    expect(checks.genreCounts).toEqual(GENRES.map((genre) => published.genre_counts_after_balancing[genre]));
  });

  it("has as many labels and pairs as the published numbers of films with one, two and three genres give", () => {
    expect(publishedMatrix.films).toBe(24171);
    expect(expectedTotals(publishedByLabelCount)).toEqual({labels: 35853, pairs: 14460});
    expect(checks).toMatchObject({labels: 35853, pairs: 14460});
  });
});

it("counts the mirrored cells that differ", () => {
  const counts = [
    [3, 1, 0],
    [2, 3, 0],
    [0, 0, 1]
  ];
  expect(checkMatrix({counts, films: 5})).toMatchObject({asymmetric: 1, companions: [1, 2, 0], labels: 7});
});

const manyFilms = fc.array(fc.integer({min: 0, max: 511}), {minLength: 1, maxLength: 60});

it("agrees with the numbers of films by label count, for any films", () => {
  fc.assert(
    fc.property(manyFilms, (bits) => {
      const {labels, pairs} = checkMatrix(countCoOccurrence(bits));
      expect(expectedTotals(describeLabels(bits).filmsByLabelCount)).toEqual({labels, pairs});
    })
  );
});

describe("boundAlone", () => {
  it("bounds the films that have a genre alone by its companions", () => {
    expect(boundAlone(10, 4, 3)).toEqual([6, 8]);
    expect(boundAlone(10, 5, 3)).toEqual([5, 7]);
    expect(boundAlone(10, 15, 3)).toEqual([0, 2]);
  });

  it("holds the true number, for any films", () => {
    fc.assert(
      fc.property(manyFilms, (bits) => {
        const {genreCounts, companions} = checkMatrix(countCoOccurrence(bits));
        for (let genre = 0; genre < 9; ++genre) {
          const alone = bits.filter((film) => film === 1 << genre).length;
          const [least, most] = boundAlone(genreCounts[genre], companions[genre], 9);
          expect(alone).toBeGreaterThanOrEqual(least);
          expect(alone).toBeLessThanOrEqual(most);
        }
      })
    );
  });
});
