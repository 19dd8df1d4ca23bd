import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fitGrowth, followGrowth} from "../../../src/lib/scores/growth-curve.js";

const sizes = [500, 1000, 2000, 4000, 8000, 10000];

describe("fitGrowth", () => {
  it("finds the curve that points lie on", () => {
    const curve = {limit: 0.7, amplitude: 3, exponent: 0.4};
    const fitted = fitGrowth(sizes.map((films) => ({films, value: followGrowth(curve, films)})));
    expect(fitted.exponent).toBeCloseTo(0.4, 12);
    expect(fitted.limit).toBeCloseTo(0.7, 9);
    expect(followGrowth(fitted, 20000)).toBeCloseTo(followGrowth(curve, 20000), 9);
  });

  it("takes a curve that falls for a flat one", () => {
    const fitted = fitGrowth(sizes.map((films, place) => ({films, value: 0.6 - 0.01 * place})));
    expect(followGrowth(fitted, 20000)).toBeCloseTo(0.575, 9);
  });

  it("is flat through one point, and nothing through none", () => {
    expect(followGrowth(fitGrowth([{films: 100, value: 0.4}]), 200)).toBeCloseTo(0.4, 12);
    expect(followGrowth(fitGrowth([]), 200)).toBeNaN();
  });

  it("never forecasts less for more films, and stays within 0 and 1", () => {
    const values = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 2, maxLength: 6});
    fc.assert(
      fc.property(values, (points) => {
        const curve = fitGrowth(points.map((value, index) => ({films: sizes[index], value})));
        const followed = [100, ...sizes, 20000, 1e6].map((films) => followGrowth(curve, films));
        for (const [index, value] of followed.entries()) {
          expect(value >= 0 && value <= 1).toBe(true);
          if (index) expect(value).toBeGreaterThanOrEqual(followed[index - 1] - 1e-12);
        }
      })
    );
  });
});
