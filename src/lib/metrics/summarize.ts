import {equalWeights, type Metric, type Summarizer, type Summary} from "./metric.js";
import type {ScoredFilms} from "./scored-films.js";

/**
 * Prepares several metrics at once: a function of the films' weights that fills `values` (one a metric) and returns
 * it. What metrics share is prepared once and summed once a call.
 */
export function prepareMetrics(
  metrics: readonly Pick<Metric, "summary" | "value">[],
  data: ScoredFilms
): (weights: Float64Array, values?: Float64Array) => Float64Array {
  const summarizers = new Map<Summary<unknown>, Summarizer<unknown>>();
  for (const {summary} of metrics) if (!summarizers.has(summary)) summarizers.set(summary, summary.prepare(data));
  const groups = [...summarizers].map(([summary, summarize]) => ({
    summarize,
    members: metrics.flatMap((metric, index) => (metric.summary === summary ? [{metric, index}] : []))
  }));
  return (weights, values = new Float64Array(metrics.length)) => {
    for (const {summarize, members} of groups) {
      const summary = summarize(weights);
      for (const {metric, index} of members) values[index] = metric.value(summary);
    }
    return values;
  };
}

/** The metrics' values over films that count once each. */
export function computeMetrics(metrics: readonly Metric[], data: ScoredFilms): Record<string, number> {
  const values = prepareMetrics(metrics, data)(equalWeights(data.films));
  return Object.fromEntries(metrics.map(({key}, index) => [key, values[index]]));
}
