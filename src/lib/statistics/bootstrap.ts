import type {Metric} from "../metrics/metric.js";
import {equalWeights} from "../metrics/metric.js";
import type {ScoredFilms} from "../metrics/scored-films.js";
import {prepareMetrics} from "../metrics/summarize.js";
import {bcaInterval, type Interval, percentileInterval} from "./intervals.js";
import {createResampler, type Resampler} from "./resample.js";

export interface BootstrapOptions {
  /** Resamples; 2,000 unless said otherwise. */
  draws?: number;
  /** Of the random numbers; 1 unless said otherwise. */
  seed?: number;
  /** False leaves the jackknife out, and with it BCa intervals, where percentile intervals are enough. */
  jackknife?: boolean;
  /** Draws resamples in another way than at random from the seed. */
  resample?: Resampler;
  progress?(done: number, total: number): void;
}

/** One metric of one run: its value, and its values over resamples that all runs share. */
export interface Distribution {
  estimate: number;
  draws: Float64Array;
  /** The metric with each film left out; empty when that was not asked for. */
  jackknife: Float64Array;
}

/** A figure with its intervals. */
export interface IntervalEstimate {
  value: number;
  percentile: Interval;
  bca: Interval;
}

/** Distributions by run, then by metric, in the order given. */
export type BootstrapResult = Distribution[][];

/**
 * Resamples films with replacement and computes every metric of every run on each resample; all runs see the same
 * resamples, so that differences are paired. Runs must hold the same films in the same order; throws otherwise.
 */
export function bootstrapRuns(
  runs: readonly ScoredFilms[],
  metrics: readonly Metric[],
  {draws = 2000, seed = 1, jackknife = true, resample = createResampler(seed), progress}: BootstrapOptions = {}
): BootstrapResult {
  checkSameFilms(runs);
  const films = runs[0]?.films ?? 0;
  const measures = runs.map((run) => prepareMetrics(metrics, run));
  const values = new Float64Array(metrics.length);
  const leftOut = jackknife ? films : 0;
  const result = measures.map((measure): Distribution[] =>
    Array.from(measure(equalWeights(films)), (estimate) => ({
      estimate,
      draws: new Float64Array(draws),
      jackknife: new Float64Array(leftOut)
    }))
  );
  const compute = (weights: Float64Array, kind: "draws" | "jackknife", index: number) => {
    for (const [run, measure] of measures.entries()) {
      measure(weights, values);
      for (let metric = 0; metric < values.length; ++metric) result[run][metric][kind][index] = values[metric];
    }
  };
  const weights = equalWeights(films);
  for (let film = 0; film < leftOut; ++film) {
    weights[film] = 0;
    compute(weights, "jackknife", film);
    weights[film] = 1;
    if (film % 100 === 0) progress?.(film, draws + leftOut);
  }
  for (let draw = 0; draw < draws; ++draw) {
    resample(weights);
    compute(weights, "draws", draw);
    if (draw % 100 === 0) progress?.(leftOut + draw, draws + leftOut);
  }
  return result;
}

/** The distribution of one run's metric less another's, over the same resamples. */
export function subtractDistributions(a: Distribution, b: Distribution): Distribution {
  return {
    estimate: a.estimate - b.estimate,
    draws: a.draws.map((value, draw) => value - b.draws[draw]),
    jackknife: a.jackknife.map((value, film) => value - b.jackknife[film])
  };
}

/** A distribution's estimate with its intervals. */
export function estimateInterval({estimate, draws, jackknife}: Distribution, level = 0.95): IntervalEstimate {
  return {
    value: estimate,
    percentile: percentileInterval(draws, level),
    bca: jackknife.length ? bcaInterval(draws, estimate, jackknife, level) : [NaN, NaN]
  };
}

function checkSameFilms(runs: readonly ScoredFilms[]): void {
  const [first] = runs;
  const different = runs.findIndex(
    ({truth, genres}) =>
      genres !== first.genres ||
      truth.length !== first.truth.length ||
      truth.some((label, index) => label !== first.truth[index])
  );
  if (different > 0)
    throw new Error(`run ${different} does not hold the films and labels of run 0; compare like with like`);
}
