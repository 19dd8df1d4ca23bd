import {describe, expect, it} from "vitest";
import {describeDistribution, describeImbalance, describeLabels} from "../../../src/lib/genres/label-statistics.js";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import {publishedByLabelCount} from "./published-matrix.js";

describe("describeLabels", () => {
  const films = [["Drama"], ["Drama"], ["Drama", "Crime"], ["Drama", "Crime", "Thriller"]].map(encodeMultiHot);
  const statistics = describeLabels(films);

  it("counts films by their number of genres", () => {
    expect(statistics.filmsByLabelCount).toEqual([0, 2, 1, 1]);
    expect(statistics.distinctCombinations).toBe(3);
  });

  it("computes cardinality as genres per film and density as its share of nine", () => {
    expect(statistics.cardinality).toBe(7 / 4);
    expect(statistics.density).toBeCloseTo(7 / 36, 12);
  });

  it("computes imbalance as the largest genre's count by each genre's", () => {
    const ratios = statistics.imbalanceRatios;
    expect([ratios[4], ratios[3], ratios[8]]).toEqual([1, 2, 4]);
    expect(ratios[0]).toBeNaN();
    expect(statistics.meanImbalanceRatio).toBeCloseTo(7 / 3, 12);
  });

  it("has no cardinality without films", () => {
    expect(describeLabels([])).toMatchObject({films: 0, filmsByLabelCount: [0], cardinality: NaN, density: NaN});
  });
});

it("gives the published films 1.48 genres each", () => {
  expect(describeDistribution(publishedByLabelCount).cardinality).toBeCloseTo(35853 / 24171, 12);
});

it("finds no imbalance among equal counts", () => {
  expect(describeImbalance([5, 5, 5]).meanImbalanceRatio).toBe(1);
});
