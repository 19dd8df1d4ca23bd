import type {ScoredFilms} from "./scored-films.js";

/** Computes a summary of films of which film `i` counts `weights[i]` times (weights are whole, 0 or more). */
export type Summarizer<T> = (weights: Float64Array) => T;

/**
 * What several metrics are read off. `prepare` does once what does not depend on the weights (sorting, binning), so
 * that a bootstrap draw costs one pass. A summarizer may return the same object each time, filled anew.
 */
export interface Summary<T> {
  prepare(data: ScoredFilms): Summarizer<T>;
}

/** One metric: its only name, definition and function. */
export interface Metric {
  key: string;
  label: string;
  /** Which way is better. */
  better: "higher" | "lower";
  /** Whether the metric looks at predicted labels, which depend on thresholds, or at probabilities. */
  reads: "labels" | "probabilities";
  summary: Summary<unknown>;
  value(summary: unknown): number;
}

/** The metric's value over films that count once each. */
export function computeMetric(metric: Metric, data: ScoredFilms): number {
  return metric.value(metric.summary.prepare(data)(equalWeights(data.films)));
}

/** Ties a metric's function to its summary's type. */
export function defineMetric<T>(
  summary: Summary<T>,
  metric: Omit<Metric, "summary" | "value" | "better"> & {better?: Metric["better"]; value(summary: T): number}
): Metric {
  return {better: "higher", ...metric, summary, value: metric.value as Metric["value"]};
}

/** Every film once. */
export function equalWeights(films: number): Float64Array {
  return new Float64Array(films).fill(1);
}

/** Mean of numbers; NaN with none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; ++index) sum += values[index];
  return sum / values.length;
}
