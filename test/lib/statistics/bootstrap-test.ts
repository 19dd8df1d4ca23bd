import {describe, expect, it} from "vitest";
import {findMetric} from "../../../src/lib/metrics/metrics.js";
import {type ScoredFilms, scoreFilms} from "../../../src/lib/metrics/scored-films.js";
import {bootstrapRuns, estimateInterval, subtractDistributions} from "../../../src/lib/statistics/bootstrap.js";
import {bcaInterval, excludesZero, percentileInterval} from "../../../src/lib/statistics/intervals.js";
import {createResampler} from "../../../src/lib/statistics/resample.js";
import {expectFigure, readBits} from "../metrics/reference.js";
import {reference} from "./reference.js";

const truth = readBits(reference.truth);
const runs = reference.runs.map((rows): ScoredFilms => {
  const probabilities = Float64Array.from(rows.flat());
  return scoreFilms({truth, probabilities, predicted: Uint8Array.from(probabilities, (p) => Number(p >= 0.5))}, 9);
});

describe("bootstrapRuns", () => {
  for (const {metric, a, difference} of reference.bootstrap) {
    it(`gives scipy's percentile and BCa intervals for ${metric}, of a run and of a difference`, () => {
      let draw = 0;
      const resample = (weights: Float64Array) => {
        weights.fill(0);
        for (const film of reference.resamples[draw]) ++weights[film];
        ++draw;
      };
      const draws = reference.resamples.length;
      const [[first], [second]] = bootstrapRuns(runs, [findMetric(metric)], {draws, resample});
      for (const [distribution, expected] of [
        [first, a],
        [subtractDistributions(first, second), difference]
      ] as const) {
        const {value, percentile, bca} = estimateInterval(distribution);
        expectFigure(value, expected.value, "value");
        for (const [index, draw] of expected.draws.entries()) expectFigure(distribution.draws[index], draw, "draw");
        for (const end of [0, 1]) expectFigure(percentile[end], expected.percentile[end], "percentile");
        for (const end of [0, 1]) expectFigure(bca[end], expected.BCa[end], "BCa");
      }
    });
  }

  it("gives the same figures for the same seed and others for another", () => {
    const draw = (seed: number) => bootstrapRuns(runs, [findMetric("macroF1")], {draws: 20, seed})[0][0].draws;
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });

  it("finds no difference between a run and itself", () => {
    const [[a], [b]] = bootstrapRuns([runs[0], runs[0]], [findMetric("macroF1")], {draws: 50});
    const {percentile, bca} = estimateInterval(subtractDistributions(a, b));
    expect(percentile).toEqual([0, 0]);
    expect(bca).toEqual([0, 0]);
    expect(excludesZero(percentile)).toBe(false);
  });

  it("refuses runs over different films", () => {
    const other = {...runs[1], truth: truth.map((label, index) => (index ? label : 1 - label))};
    expect(() => bootstrapRuns([runs[0], other], [findMetric("macroF1")])).toThrow("run 1 does not hold the films");
  });
});

describe("intervals", () => {
  it("leave out values that are undefined on a resample", () => {
    expect(percentileInterval([NaN, 1, 2, 3, NaN], 1)).toEqual([1, 3]);
    expect(percentileInterval([NaN])).toEqual([NaN, NaN]);
  });

  it("have no BCa form where all values lie on one side", () => {
    expect(bcaInterval([1, 2, 3], 0, [0, 1, 2])).toEqual([NaN, NaN]);
  });
});

it("createResampler draws as many films as there are, each as often as any other", () => {
  const resample = createResampler(11);
  const weights = new Float64Array(10);
  const totals = new Float64Array(10);
  for (let draw = 0; draw < 20_000; ++draw) {
    resample(weights);
    expect(weights.reduce((sum, weight) => sum + weight)).toBe(10);
    for (const [film, weight] of weights.entries()) totals[film] += weight;
  }
  // 200,000 picks: 5 standard deviations are about 670.
  for (const total of totals) expect(Math.abs(total - 20_000)).toBeLessThan(670);
});
