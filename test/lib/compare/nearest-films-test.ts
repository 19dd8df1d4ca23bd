import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  findNearestFilms,
  findSides,
  predictedGenres,
  sideOfNeighbours
} from "../../../src/lib/compare/nearest-films.js";
import {cosine} from "../../../src/lib/inference/embedding.js";

const vector = fc.array(fc.integer({min: -127, max: 127}), {minLength: 4, maxLength: 4}).filter((v) => v.some(Boolean));

describe("findNearestFilms", () => {
  it("gives the candidates of the highest cosine, nearest first, and never the film itself", () => {
    fc.assert(
      fc.property(fc.array(vector, {minLength: 3, maxLength: 30}), fc.integer({min: 1, max: 5}), (numbers, count) => {
        const vectors = numbers.map((values) => Int8Array.from(values));
        const movieIds = vectors.map((_, row) => `tt${row}`);
        const isCandidate = (id: string) => Number(id.slice(2)) % 2 === 0;
        const near = findNearestFilms({movieIds, vectors}, ["tt0", "tt1"], isCandidate, count);
        for (const row of [0, 1]) {
          const expected = movieIds
            .map((_, other) => other)
            .filter((other) => other % 2 === 0 && other !== row)
            .map((other) => cosine(numbers[row], numbers[other]))
            .sort((a, b) => b - a)
            .slice(0, count);
          const found = near.get(`tt${row}`)!;
          expect(found.length).toBe(expected.length);
          for (const [place, {cosine: value}] of found.entries()) expect(value).toBeCloseTo(expected[place], 10);
          expect(found.every(({movieId}) => isCandidate(movieId) && movieId !== `tt${row}`)).toBe(true);
        }
      })
    );
  });

  it("has none for a film without an embedding", () => {
    const near = findNearestFilms({movieIds: ["tt1"], vectors: [Int8Array.of(1)]}, ["tt2"], () => true, 3);
    expect(near.get("tt2")).toEqual([]);
  });
});

describe("sideOfNeighbours", () => {
  it("is whose genres theirs are closer to", () => {
    const film = {truth: 0b0011, predicted: 0b0101};
    expect(sideOfNeighbours([0b0101, 0b0100, 0b0011], film)).toBe("run");
    expect(sideOfNeighbours([0b0011, 0b0001, 0b0010], film)).toBe("labels");
    expect(sideOfNeighbours([0b0001], film)).toBe("neither");
    expect(sideOfNeighbours([], film)).toBe("neither");
  });

  it("reads what was predicted off the mistakes", () => {
    const errors = {missed: [{genre: 1, probability: 0.1}], added: [{genre: 3, probability: 0.9}]};
    expect(predictedGenres(0b0011, errors)).toBe(0b1001);
  });
});

it("says whom the nearest films side with, in all", () => {
  expect(findSides(["run", "run", "labels", "neither"], "MiniLM")).toBe(
    "Of the 4 worst errors of MiniLM, the nearest training films side with the run in 2 and with the labels in 1: mostly it says what films like these had taught it."
  );
  expect(findSides(["labels"], "MiniLM")).toContain("taught it better");
});
