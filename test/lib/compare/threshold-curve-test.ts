import {describe, expect, it} from "vitest";
import {lockedThreshold, measureAt, moveThreshold, traceThresholds} from "../../../src/lib/compare/threshold-curve.js";
import type {ScoredFilms} from "../../../src/lib/metrics/scored-films.js";

const probabilities = Float64Array.from([0.9, 0.2, 0.6, 0.7, 0.6, 0.1, 0.3, 0.8]);
const films: ScoredFilms = {
  films: 4,
  genres: 2,
  truth: Uint8Array.from([1, 0, 1, 1, 0, 0, 1, 1]),
  probabilities,
  predicted: Uint8Array.from(probabilities, (probability) => Number(probability >= 0.5))
};

describe("the curve over thresholds", () => {
  it("agrees at every point with counting at that threshold", () => {
    for (const genre of [0, 1, null]) {
      for (const point of traceThresholds(films, genre))
        expect(measureAt(films, genre, point.threshold)).toEqual(point);
    }
  });

  it("keeps equal probabilities together, and the last point has recall 1", () => {
    const points = traceThresholds(films, 0);
    expect(points.map(({threshold}) => threshold)).toEqual([0.9, 0.6, 0.3]);
    expect(points.at(-1)).toEqual({threshold: 0.3, precision: 0.75, recall: 1, f1: 6 / 7});
  });

  it("is thinned to the limit, ends included", () => {
    const many = {...films, films: 1000, genres: 1, truth: new Uint8Array(1000).fill(1)};
    many.probabilities = Float64Array.from({length: 1000}, (_, index) => index / 1000);
    const points = traceThresholds(many, null, 100);
    expect(points.length).toBeLessThanOrEqual(101);
    expect(points.at(-1)!.recall).toBe(1);
  });
});

describe("moving a threshold", () => {
  it("changes nothing where it is set to the locked one, and one genre’s labels where it is moved", () => {
    expect(moveThreshold(films, null, 0.5).every(({locked, moved}) => locked === moved)).toBe(true);
    const recall = moveThreshold(films, 0, 0).find(({key}) => key === "microRecall")!;
    expect(recall).toMatchObject({locked: 0.8, moved: 1});
  });

  it("knows the locked threshold of a genre, and of all where they are one", () => {
    expect(lockedThreshold({rule: "perGenre", thresholds: [0.2, 0.4]}, 1)).toBe(0.4);
    expect(lockedThreshold({rule: "perGenre", thresholds: [0.2, 0.4]}, null)).toBeNull();
    expect(lockedThreshold({rule: "shared", thresholds: [0.3, 0.3]}, null)).toBe(0.3);
    expect(lockedThreshold({rule: "expectedF1"}, 0)).toBeNull();
  });
});
