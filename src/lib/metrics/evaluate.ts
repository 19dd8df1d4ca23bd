import {adaptiveBinSummary, genreBinSummary, listBins, poolBins, type ReliabilityBin} from "./calibration-error.js";
import {GENRE_METRICS, metricOfGenre, supports} from "./genre-metrics.js";
import {type LabelCountFigures, measureByLabelCount} from "./label-counts.js";
import {equalWeights} from "./metric.js";
import {METRICS} from "./metrics.js";
import {countMissedByAdded} from "./missed-by-added.js";
import type {ScoredFilms} from "./scored-films.js";
import {computeMetrics, prepareMetrics} from "./summarize.js";

/** All that is measured of one run over some films. */
export interface Evaluation {
  films: number;
  /** Mean number of true genres a film, and of predicted ones. */
  cardinality: number;
  predictedCardinality: number;
  /** By the keys of `METRICS`. */
  metrics: Record<string, number>;
  /** By genre: the keys of `GENRE_METRICS`, and `support`, the number of true films. */
  perGenre: Record<string, Record<string, number>>;
  byLabelCount: LabelCountFigures[];
  missedByAdded: number[][];
  reliability: {
    /** Equal widths, all genres pooled. */
    pooled: ReliabilityBin[];
    /** Equal numbers of decisions, all genres pooled. */
    adaptive: ReliabilityBin[];
    perGenre: Record<string, ReliabilityBin[]>;
  };
}

/** Measures predictions by every metric; `names` are the genres in the order of the columns. */
export function evaluateFilms(data: ScoredFilms, names: readonly string[]): Evaluation {
  const weights = equalWeights(data.films);
  const bins = genreBinSummary.prepare(data)(weights);
  const count = (labels: Uint8Array) => labels.reduce((sum, label) => sum + label, 0) / data.films;
  return {
    films: data.films,
    cardinality: count(data.truth),
    predictedCardinality: count(data.predicted),
    metrics: computeMetrics(METRICS, data),
    perGenre: measureGenres(data, names),
    byLabelCount: measureByLabelCount(data),
    missedByAdded: countMissedByAdded(data),
    reliability: {
      pooled: listBins(poolBins(bins)),
      adaptive: listBins(adaptiveBinSummary.prepare(data)(weights)),
      perGenre: Object.fromEntries(names.map((name, genre) => [name, listBins(bins, genre)]))
    }
  };
}

function measureGenres(data: ScoredFilms, names: readonly string[]): Evaluation["perGenre"] {
  const counts = supports(data);
  // All genres in one go, so that what they share (each genre's ranking, above all) is prepared once.
  const metrics = names.flatMap((name, genre) => GENRE_METRICS.map((metric) => metricOfGenre(metric, genre, name)));
  const values = prepareMetrics(metrics, data)(equalWeights(data.films));
  return Object.fromEntries(
    names.map((name, genre) => {
      const figures = GENRE_METRICS.map(({key}, index) => [key, values[genre * GENRE_METRICS.length + index]]);
      return [name, {support: counts[genre], ...Object.fromEntries(figures)}];
    })
  );
}
