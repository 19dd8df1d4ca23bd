import {GENRES} from "../genres/genres.js";
import {type Evaluation, evaluateFilms} from "../metrics/evaluate.js";
import {findMetric} from "../metrics/metrics.js";
import type {ScoredFilms} from "../metrics/scored-films.js";
import {
  bootstrapRuns,
  estimateInterval,
  type IntervalEstimate,
  subtractDistributions
} from "../statistics/bootstrap.js";
import {type ComparedMetric, type Comparison, compareAgainst, compareRuns} from "../statistics/compare-runs.js";
import {type Ranking, rankRuns} from "../statistics/rank-runs.js";
import {type ThresholdPoint, traceThresholds} from "./threshold-curve.js";

/** Draws of every interval on the page. */
export const DRAWS = 2000;

/** Work for a worker; matrices travel as they are. */
export type StatisticsRequest =
  | {kind: "rank"; runs: ScoredFilms[]; metric: string}
  | {kind: "evaluate"; runs: ScoredFilms[]}
  | {kind: "compare"; a: ScoredFilms; b: ScoredFilms}
  /** Precision and recall over thresholds, of one genre or of all decisions pooled. */
  | {kind: "trace"; runs: ScoredFilms[]; genre: number | null}
  /** Each run's difference from the base, by metric. */
  | {kind: "against"; base: ScoredFilms; runs: ScoredFilms[]; metrics: string[]}
  /** Each on its own films. */
  | {kind: "intervals"; runs: ScoredFilms[]; metric: string}
  /** The same films judged by two sets of labels: `second` less `first`, film by film the same resamples. */
  | {kind: "relabelled"; runs: {first: ScoredFilms; second: ScoredFilms}[]; metric: string};

/** What each kind of work gives. */
export interface StatisticsResult {
  rank: Ranking;
  evaluate: Evaluation[];
  trace: ThresholdPoint[][];
  against: Record<string, ComparedMetric>[];
  compare: Comparison;
  intervals: IntervalEstimate[];
  relabelled: {first: IntervalEstimate; second: IntervalEstimate; difference: IntervalEstimate}[];
}

/** Does a request; intervals are of 2,000 resamples of the films, percentile, 95 %. */
export function answerStatistics(request: StatisticsRequest): StatisticsResult[StatisticsRequest["kind"]] {
  const options = {draws: DRAWS, jackknife: false};
  switch (request.kind) {
    case "rank": {
      const metric = findMetric(request.metric);
      const results = bootstrapRuns(request.runs, [metric], options);
      return rankRuns(
        results.map(([distribution]) => distribution),
        metric.better
      );
    }
    case "evaluate":
      return request.runs.map((run) => evaluateFilms(run, GENRES));
    case "compare":
      return compareRuns(request.a, request.b, GENRES, options);
    case "trace":
      return request.runs.map((run) => traceThresholds(run, request.genre));
    case "against":
      return compareAgainst(request.base, request.runs, request.metrics.map(findMetric), options);
    case "intervals":
      return request.runs.map((run) =>
        estimateInterval(bootstrapRuns([run], [findMetric(request.metric)], options)[0][0])
      );
    case "relabelled":
      return request.runs.map(({first, second}) => {
        // As many films and the same seed give the same resamples, whatever the labels.
        const [a, b] = [first, second].map(
          (films) => bootstrapRuns([films], [findMetric(request.metric)], options)[0][0]
        );
        return {
          first: estimateInterval(a),
          second: estimateInterval(b),
          difference: estimateInterval(subtractDistributions(b, a))
        };
      });
  }
}
