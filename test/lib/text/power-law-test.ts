import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fitPowerLaw, logSpacedIntegers} from "../../../src/lib/text/power-law.js";
import {rankCounts} from "../../../src/lib/text/rank-frequency.js";
import {measureGrowth} from "../../../src/lib/text/vocabulary-growth.js";

describe("fitPowerLaw", () => {
  it("finds the exponent and coefficient of a law it is given", () => {
    fc.assert(
      fc.property(fc.double({min: -2, max: 2, noNaN: true}), fc.double({min: 0.1, max: 50, noNaN: true}), (k, c) => {
        const points = logSpacedIntegers(100_000, 5).map((x) => ({x, y: c * x ** k}));
        const fit = fitPowerLaw(points);
        expect(fit.exponent).toBeCloseTo(k, 9);
        expect(fit.coefficient / c).toBeCloseTo(1, 9);
      })
    );
  });

  it("explains part of the variance when points scatter", () => {
    const {exponent, rSquared} = fitPowerLaw([1, 2, 4, 8, 16].map((x, i) => ({x, y: x * (i % 2 ? 1.1 : 0.9)})));
    expect(exponent).toBeGreaterThan(0.9);
    expect(rSquared).toBeGreaterThan(0.9);
    expect(rSquared).toBeLessThan(1);
  });

  it("has no answer for fewer than two different x", () => {
    expect(fitPowerLaw([]).exponent).toBeNaN();
    expect(
      fitPowerLaw([
        {x: 3, y: 1},
        {x: 3, y: 2}
      ]).exponent
    ).toBeNaN();
    expect(
      fitPowerLaw([
        {x: 0, y: 1},
        {x: 3, y: 2}
      ]).exponent
    ).toBeNaN();
  });
});

describe("logSpacedIntegers", () => {
  it("goes from 1 to the end, upwards, without repeats", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1e6}), fc.integer({min: 1, max: 20}), (end, perDecade) => {
        const values = logSpacedIntegers(end, perDecade);
        expect(values[0]).toBe(1);
        expect(values.at(-1)).toBe(end);
        expect(values.every((value, index) => index === 0 || value > values[index - 1])).toBe(true);
      })
    );
  });
});

describe("measureGrowth", () => {
  it("counts different words at each stop", () => {
    expect(measureGrowth(["a", "b", "a", "c"], 3)).toEqual([
      {read: 1, distinct: 1},
      {read: 2, distinct: 2},
      {read: 4, distinct: 3}
    ]);
  });

  it("shows the exponent of a text that grows by a power law", () => {
    // The n-th word is new exactly when n^0.6 passes a whole number.
    const words = Array.from({length: 50_000}, (_, n) => `w${Math.floor((n + 1) ** 0.6)}`);
    const points = measureGrowth(words).filter(({read}) => read >= 1000);
    expect(fitPowerLaw(points.map(({read, distinct}) => ({x: read, y: distinct}))).exponent).toBeCloseTo(0.6, 2);
  });
});

describe("rankCounts", () => {
  it("gives the counts at ranks from the most frequent word on", () => {
    expect(rankCounts([1, 50, 7, 7], 3)).toEqual([
      {rank: 1, count: 50},
      {rank: 2, count: 7},
      {rank: 4, count: 1}
    ]);
  });
});
