import {GENRES} from "../genres/genres.js";
import type {Evaluation} from "../metrics/evaluate.js";
import {findMetric, METRICS} from "../metrics/metrics.js";
import type {ScoredFilms} from "../metrics/scored-films.js";
import {computeMetrics} from "../metrics/summarize.js";
import {type BootstrapOptions, bootstrapRuns, estimateInterval} from "../statistics/bootstrap.js";
import {type ComparedMetric, type Comparison, compareRuns} from "../statistics/compare-runs.js";
import {excludesZero, type Interval} from "../statistics/intervals.js";
import type {Decision} from "../thresholds/decision.js";

/** Leaving out each film in turn costs films², so that larger sets get percentile intervals alone. */
const largestJackknife = 3000;

/** How a report was made, for one who reads it later. */
export interface ReportOptions extends Pick<BootstrapOptions, "draws" | "seed" | "progress"> {}

/** Intervals (95 %) of one figure. */
export interface ReportedInterval {
  percentile: Interval;
  bca: Interval;
}

/** An evaluation as `evaluate --json` prints it: every metric under its key, then what belongs to it. */
export type EvaluationReport = {films: number; decision: Decision; intervals: Record<string, ReportedInterval>} & Omit<
  Evaluation,
  "metrics" | "films"
> &
  Record<string, unknown>;

/** Reports an evaluation with intervals from the bootstrap over its films. */
export function reportEvaluation(
  {metrics, ...evaluation}: Evaluation,
  data: ScoredFilms,
  decision: Decision,
  options: ReportOptions
): EvaluationReport {
  const intervals = options.draws ? findIntervals(data, options) : {};
  return {
    ...evaluation,
    ...metrics,
    decision,
    thresholds: nameThresholds(decision),
    everyGenre: predictEveryGenre(data),
    intervals,
    bootstrap: describe(options)
  };
}

/** One metric of a comparison as `evaluate --against --json` prints it. */
export interface ReportedDifference extends ReportedInterval {
  a: number;
  b: number;
  /** a minus b. */
  difference: number;
  /** Whether the percentile interval of the difference leaves out 0. */
  differs: boolean;
}

/** A comparison as `evaluate --against --json` prints it: every metric under its key, then genres and tests. */
export function reportComparison(
  a: ScoredFilms,
  b: ScoredFilms,
  options: ReportOptions
): Record<string, unknown> &
  Pick<Comparison, "mcNemar"> & {perGenre: Record<string, Record<string, ReportedDifference>>} {
  const {metrics, perGenre, mcNemar, films} = compareRuns(a, b, GENRES, {
    ...options,
    jackknife: a.films <= largestJackknife
  });
  return {
    films,
    ...mapValues(metrics, describeDifference),
    perGenre: mapValues(perGenre, (genre) => mapValues(genre, describeDifference)),
    mcNemar,
    bootstrap: describe(options)
  };
}

/** What predicting every genre of every film scores: what an uninformative model tuned on F1 would do. */
function predictEveryGenre(data: ScoredFilms): Record<string, number> {
  const predicted = new Uint8Array(data.predicted.length).fill(1);
  return computeMetrics(["microF1", "macroF1", "weightedF1", "samplesF1"].map(findMetric), {...data, predicted});
}

/** Thresholds by genre; undefined where the rule has none. */
export function nameThresholds(decision: Decision): Record<string, number> | undefined {
  if (!("thresholds" in decision)) return undefined;
  return Object.fromEntries(GENRES.map((genre, index) => [genre, decision.thresholds[index]]));
}

function findIntervals(data: ScoredFilms, options: ReportOptions): Record<string, ReportedInterval> {
  const [distributions] = bootstrapRuns([data], METRICS, {...options, jackknife: data.films <= largestJackknife});
  return Object.fromEntries(
    METRICS.map(({key}, index) => {
      const {percentile, bca} = estimateInterval(distributions[index]);
      return [key, {percentile, bca}];
    })
  );
}

function describeDifference({a, b, difference: {value, percentile, bca}}: ComparedMetric): ReportedDifference {
  return {a: a.value, b: b.value, difference: value, percentile, bca, differs: excludesZero(percentile)};
}

function describe({draws = 0, seed}: ReportOptions): Record<string, unknown> {
  return {draws, seed, level: 0.95, resampled: "films", paired: true};
}

function mapValues<T, U>(values: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
