import {describe, expect, it} from "vitest";
import type {TrainingFilm} from "../../../src/lib/train/films.js";
import {traceLearning} from "../../../src/lib/train/learning-curve.js";

const films = Array.from(
  {length: 100},
  (_, film): TrainingFilm => ({
    film,
    movieId: `tt${film}`,
    part: film < 80 ? "train" : "validation",
    group: film,
    multiHot: 1 << (film % 9),
    hasPlot: film !== 3,
    hasPoster: false
  })
);

describe("traceLearning", () => {
  const seen: number[][] = [];
  const points = traceLearning(
    films,
    (rows) => {
      seen.push(rows);
      // A model that knows every genre once it has seen more than half of the films, and nothing before.
      return (others) =>
        Float64Array.from(
          others.flatMap((row) =>
            Array.from({length: 9}, (_, genre) => (rows.length > 40 && row % 9 === genre ? 0.9 : 0.1))
          )
        );
    },
    {shares: [0.1, 0.5, 1], seeds: [1, 2], keep: ({hasPlot}) => hasPlot}
  );

  it("trains each share with each seed, and all films once", () => {
    expect(points.map(({share, seed, films}) => [share, seed, films])).toEqual([
      [0.1, 1, 8],
      [0.1, 2, 8],
      [0.5, 1, 40],
      [0.5, 2, 40],
      [1, 1, 79]
    ]);
  });

  it("draws films to train on only, the smaller draw within the larger of its seed", () => {
    expect(seen.flat().every((row) => row < 80 && row !== 3)).toBe(true);
    expect(seen[0].every((row) => seen[2].includes(row))).toBe(true);
    expect(seen[0]).not.toEqual(seen[1]);
  });

  it("scores validation", () => {
    expect(points.at(-1)).toMatchObject({macroF1: 1, macroAveragePrecision: 1});
    expect(points[2].macroF1).toBeLessThan(0.4);
  });
});
