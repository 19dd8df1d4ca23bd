import {randomLcg} from "d3";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {findMetric} from "../../../src/lib/metrics/metrics.js";
import type {FittingFilms} from "../../../src/lib/metrics/scored-films.js";
import {computeMetrics} from "../../../src/lib/metrics/summarize.js";
import {decide} from "../../../src/lib/thresholds/decision.js";
import {evaluateLocked} from "../../../src/lib/thresholds/evaluate-locked.js";
import {fitDecision} from "../../../src/lib/thresholds/fit-decision.js";
import {fitGenreThreshold} from "../../../src/lib/thresholds/fit-thresholds.js";

const genres = 3;

const anyFilms = fc
  .array(fc.tuple(fc.integer({min: 0, max: 1}), fc.integer({min: 0, max: 8})), {minLength: 3, maxLength: 36})
  .map((values): FittingFilms => {
    const used = values.slice(0, values.length - (values.length % genres));
    return {
      films: used.length / genres,
      genres,
      truth: Uint8Array.from(used, ([label]) => label),
      probabilities: Float64Array.from(used, ([, eighth]) => eighth / 8)
    };
  });

function macroF1(films: FittingFilms, predicted: Uint8Array): number {
  return computeMetrics([findMetric("macroF1")], {...films, predicted}).macroF1;
}

const cuts = Array.from({length: 18}, (_, index) => index / 16 - 1 / 32);

describe("fitDecision", () => {
  it("finds the best shared threshold", () => {
    fc.assert(
      fc.property(anyFilms, (films) => {
        const fitted = macroF1(films, decide(fitDecision("shared", films), films.probabilities, genres));
        const best = Math.max(
          ...cuts.map((cut) =>
            macroF1(films, decide({rule: "fixed", thresholds: [cut, cut, cut]}, films.probabilities, 3))
          )
        );
        expect(fitted).toBeCloseTo(best, 12);
      })
    );
  });

  it("finds thresholds of the genres that none other beat", () => {
    fc.assert(
      fc.property(anyFilms, fc.array(fc.constantFrom(...cuts), {minLength: 3, maxLength: 3}), (films, thresholds) => {
        const fitted = macroF1(films, decide(fitDecision("perGenre", films), films.probabilities, genres));
        expect(fitted).toBeGreaterThanOrEqual(
          macroF1(films, decide({rule: "perGenre", thresholds}, films.probabilities, genres)) - 1e-12
        );
      })
    );
  });

  it("takes the number of genres a film that scores best", () => {
    const films = {
      films: 2,
      genres,
      truth: Uint8Array.of(1, 1, 0, 0, 1, 1),
      probabilities: Float64Array.of(0.5, 0.4, 0.1, 0.1, 0.3, 0.2)
    };
    const decision = fitDecision("topK", films);
    expect(decision).toEqual({rule: "topK", k: 2});
    expect([...decide(decision, films.probabilities, genres)]).toEqual([1, 1, 0, 0, 1, 1]);
  });

  it("leaves a genre of no film at .5", () => {
    const films = {films: 2, genres: 1, truth: Uint8Array.of(0, 0), probabilities: Float64Array.of(0.9, 0.2)};
    expect(fitDecision("perGenre", films)).toEqual({rule: "perGenre", thresholds: [0.5]});
    expect(fitDecision("fixed", films)).toEqual({rule: "fixed", thresholds: [0.5]});
  });
});

it("for calibrated probabilities the best threshold is half the best F1 (Lipton et al. 2014)", () => {
  const random = randomLcg(7);
  const probabilities = Float64Array.from({length: 100_000}, () => random() ** 2);
  const truth = Uint8Array.from(probabilities, (probability) => Number(random() < probability));
  const films = {films: probabilities.length, genres: 1, truth, probabilities};
  const threshold = fitGenreThreshold(films, 0);
  expect(threshold).toBeCloseTo(
    macroF1(films, decide({rule: "fixed", thresholds: [threshold]}, probabilities, 1)) / 2,
    1
  );
  expect(threshold).toBeLessThan(0.45);
});

it("evaluateLocked applies validation's thresholds to test and shows the gap", () => {
  const validation = {
    films: 4,
    genres: 1,
    truth: Uint8Array.of(1, 1, 0, 0),
    probabilities: Float64Array.of(0.9, 0.3, 0.2, 0.1)
  };
  const test = {...validation, probabilities: Float64Array.of(0.9, 0.24, 0.2, 0.1)};
  const locked = evaluateLocked("perGenre", {validation, test}, ["Drama"]);
  expect(locked.decision).toEqual({rule: "perGenre", thresholds: [0.25]});
  expect(locked.validation.metrics.macroF1).toBe(1);
  expect(locked.test.metrics.macroF1).toBeCloseTo(2 / 3, 12);
  expect(locked.gap.macroF1).toBeCloseTo(-1 / 3, 12);
});
