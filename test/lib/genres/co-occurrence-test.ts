import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  conditionalProbability,
  countCoOccurrence,
  jointShare,
  lift,
  listPairs,
  npmi
} from "../../../src/lib/genres/co-occurrence.js";
import {encodeMultiHot, hasGenre} from "../../../src/lib/genres/multi-hot.js";

const action = 0;
const adventure = 1;
const comedy = 2;
const horror = 5;

/** Eight films: Action 4, Adventure 2, Comedy 4; Action and Adventure together 2, Action and Comedy 1. */
const films = [
  ["Action"],
  ["Action", "Adventure"],
  ["Action", "Adventure"],
  ["Action", "Comedy"],
  ["Comedy"],
  ["Comedy"],
  ["Comedy"],
  ["Drama"]
].map(encodeMultiHot);
const matrix = countCoOccurrence(films);

const manyFilms = fc.array(fc.integer({min: 0, max: 511}), {maxLength: 60});

describe("countCoOccurrence", () => {
  it("counts each genre's films on the diagonal and common films beside it", () => {
    expect(matrix.films).toBe(8);
    expect(matrix.counts[action].slice(0, 3)).toEqual([4, 2, 1]);
    expect(matrix.counts[adventure].slice(0, 3)).toEqual([2, 2, 0]);
    expect(matrix.counts[comedy].slice(0, 3)).toEqual([1, 0, 4]);
  });

  it("is symmetric, holds genre counts on its diagonal, and no cell exceeds either genre's count", () => {
    fc.assert(
      fc.property(manyFilms, (bits) => {
        const {counts} = countCoOccurrence(bits);
        for (let a = 0; a < 9; ++a) {
          expect(counts[a][a]).toBe(bits.filter((film) => hasGenre(film, a)).length);
          for (let b = 0; b < 9; ++b) {
            expect(counts[a][b]).toBe(counts[b][a]);
            expect(counts[a][b]).toBeLessThanOrEqual(Math.min(counts[a][a], counts[b][b]));
          }
        }
      })
    );
  });
});

describe("conditionalProbability", () => {
  it("is the share of the row's films that have the column's genre", () => {
    expect(conditionalProbability(matrix, action, adventure)).toBe(0.5);
    expect(conditionalProbability(matrix, adventure, action)).toBe(1);
  });

  it("is not a number for a row without films, and 0 for a column without", () => {
    expect(conditionalProbability(matrix, horror, action)).toBeNaN();
    expect(conditionalProbability(matrix, action, horror)).toBe(0);
  });
});

describe("lift", () => {
  it("divides the common films by those that independence would give", () => {
    expect(lift(matrix, action, adventure)).toBe(2);
    expect(lift(matrix, action, comedy)).toBe(0.5);
    expect(lift(matrix, adventure, comedy)).toBe(0);
  });

  it("is 1 for independent genres and not a number for an absent one", () => {
    const independent = countCoOccurrence([0b11, 0b01, 0b10, 0b00]);
    expect(lift(independent, 0, 1)).toBe(1);
    expect(lift(matrix, action, horror)).toBeNaN();
  });
});

describe("npmi", () => {
  it("equals ln lift over -ln P(a,b)", () => {
    expect(npmi(matrix, action, adventure)).toBeCloseTo(Math.log(2) / Math.log(4), 12);
    expect(npmi(matrix, action, comedy)).toBeCloseTo(Math.log(0.5) / Math.log(8), 12);
  });

  it("is -1 for genres that never meet, 1 for genres that always do, not a number for an absent one", () => {
    expect(npmi(matrix, adventure, comedy)).toBe(-1);
    expect(npmi(countCoOccurrence([0b11, 0b11, 0]), 0, 1)).toBeCloseTo(1, 12);
    expect(npmi(countCoOccurrence([0b11, 0b11]), 0, 1)).toBe(1);
    expect(npmi(matrix, action, horror)).toBeNaN();
  });

  it("lies between -1 and 1, and has the sign of ln lift", () => {
    fc.assert(
      fc.property(manyFilms, (bits) => {
        const counted = countCoOccurrence(bits);
        for (const [a, b] of listPairs()) {
          const value = npmi(counted, a, b);
          if (Number.isNaN(value)) continue;
          expect(Math.abs(value)).toBeLessThanOrEqual(1);
          if (jointShare(counted, a, b) < 1) expect(Math.sign(value)).toBe(Math.sign(lift(counted, a, b) - 1));
        }
      })
    );
  });
});

it("lists the 36 pairs of nine genres once each", () => {
  const pairs = listPairs();
  expect(pairs).toHaveLength(36);
  expect(new Set(pairs.map(([a, b]) => `${a} ${b}`)).size).toBe(36);
  expect(pairs.every(([a, b]) => a < b)).toBe(true);
});
