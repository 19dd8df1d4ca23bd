import {GENRE_METRICS, metricOfGenre} from "../metrics/genre-metrics.js";
import type {Metric} from "../metrics/metric.js";
import {METRICS} from "../metrics/metrics.js";
import type {ScoredFilms} from "../metrics/scored-films.js";
import {
  type BootstrapOptions,
  bootstrapRuns,
  type Distribution,
  estimateInterval,
  type IntervalEstimate,
  subtractDistributions
} from "./bootstrap.js";
import {type McNemarResult, testGenres} from "./mcnemar.js";

/** One metric of two runs over the same films. */
export interface ComparedMetric {
  a: IntervalEstimate;
  b: IntervalEstimate;
  /** First minus second, over resamples that both share. */
  difference: IntervalEstimate;
}

export interface Comparison {
  films: number;
  metrics: Record<string, ComparedMetric>;
  /** By genre, then by metric of a genre. */
  perGenre: Record<string, Record<string, ComparedMetric>>;
  /** By genre: whether the two decide right on different films. */
  mcNemar: Record<string, McNemarResult & {adjusted: number}>;
}

/** Compares two runs over the same films by every metric, overall and for each genre. */
export function compareRuns(
  a: ScoredFilms,
  b: ScoredFilms,
  names: readonly string[],
  options: BootstrapOptions = {}
): Comparison {
  const ofGenres = names.flatMap((name, genre) => GENRE_METRICS.map((metric) => metricOfGenre(metric, genre, name)));
  const [first, second] = bootstrapRuns([a, b], [...METRICS, ...ofGenres], options);
  const compared = first.map((distribution, index) => compareDistributions(distribution, second[index]));
  const genreMetric = (genre: number, metric: number) => METRICS.length + genre * GENRE_METRICS.length + metric;
  return {
    films: a.films,
    metrics: Object.fromEntries(METRICS.map(({key}, index) => [key, compared[index]])),
    perGenre: Object.fromEntries(
      names.map((name, genre) => [
        name,
        Object.fromEntries(GENRE_METRICS.map(({key}, metric) => [key, compared[genreMetric(genre, metric)]]))
      ])
    ),
    mcNemar: testGenres(a, b, names)
  };
}

/** Compares several runs with one base over the same films, by some metrics: the run is `a`, the base `b`. */
export function compareAgainst(
  base: ScoredFilms,
  runs: readonly ScoredFilms[],
  metrics: readonly Metric[],
  options: BootstrapOptions = {}
): Record<string, ComparedMetric>[] {
  const [without, ...others] = bootstrapRuns([base, ...runs], metrics, options);
  return others.map((distributions) =>
    Object.fromEntries(metrics.map(({key}, index) => [key, compareDistributions(distributions[index], without[index])]))
  );
}

function compareDistributions(a: Distribution, b: Distribution): ComparedMetric {
  return {a: estimateInterval(a), b: estimateInterval(b), difference: estimateInterval(subtractDistributions(a, b))};
}
