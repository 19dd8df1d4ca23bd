import {describe, expect, it} from "vitest";
import {adjustHolm} from "../../../src/lib/statistics/holm.js";
import {testGenres, testMcNemar} from "../../../src/lib/statistics/mcnemar.js";
import {expectFigure} from "../metrics/reference.js";
import {reference} from "./reference.js";

describe("testMcNemar", () => {
  for (const {counts, ...expected} of reference.mcnemar) {
    it(`equals statsmodels for ${counts.join(" against ")}`, () => {
      for (const method of ["exact", "chi-square"] as const) {
        const test = expected[method];
        if (!test) continue;
        const {statistic, pValue} = testMcNemar(...counts, method);
        expectFigure(statistic, test.statistic, "statistic");
        expectFigure(pValue, test.pValue, "p");
      }
    });
  }

  it("is exact with few films and chi-square with many", () => {
    expect(testMcNemar(20, 4).method).toBe("exact");
    expect(testMcNemar(20, 5).method).toBe("chi-square");
    expect(testMcNemar(0, 0, "chi-square")).toMatchObject({method: "exact", pValue: 1});
  });
});

it("adjustHolm equals statsmodels", () => {
  for (const [index, p] of adjustHolm(reference.holm.pValues).entries()) {
    expectFigure(p, reference.holm.adjusted[index], "adjusted p");
  }
  expect(adjustHolm([])).toEqual([]);
});

it("testGenres counts the films that only one run decides right", () => {
  const probabilities = new Float64Array(6);
  const films = {films: 3, genres: 2, truth: Uint8Array.of(1, 0, 1, 0, 0, 0), probabilities};
  const results = testGenres(
    {...films, predicted: Uint8Array.of(1, 0, 0, 0, 0, 0)},
    {...films, predicted: Uint8Array.of(0, 0, 1, 0, 1, 1)},
    ["Drama", "Horror"]
  );
  expect(results.Drama).toMatchObject({onlyFirst: 2, onlySecond: 1, method: "exact", pValue: 1, adjusted: 1});
  expect(results.Horror).toMatchObject({onlyFirst: 1, onlySecond: 0});
});
