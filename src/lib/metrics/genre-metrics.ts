import {calibrationError, genreBinSummary} from "./calibration-error.js";
import {type Counts, countSummary} from "./counts.js";
import {figureOfGenre, type GenreFigure, genreF1, genrePrecision, genreRecall} from "./f1.js";
import type {Metric, Summary} from "./metric.js";
import {genreRankingSummary} from "./ranking.js";
import type {ScoredFilms} from "./scored-films.js";

/** A metric of one genre. */
export interface GenreMetric {
  key: string;
  label: string;
  better: Metric["better"];
  reads: Metric["reads"];
  summary: Summary<unknown>;
  value(summary: unknown, genre: number): number;
}

function define<T>(
  summary: Summary<T>,
  metric: Omit<GenreMetric, "summary" | "value"> & {value(summary: T, genre: number): number}
): GenreMetric {
  return {...metric, summary, value: metric.value as GenreMetric["value"]};
}

function counted(key: string, label: string, figure: GenreFigure): GenreMetric {
  const value = (counts: Counts, genre: number) => figureOfGenre(figure, counts, genre);
  return define(countSummary, {key, label, better: "higher", reads: "labels", value});
}

/** Mean squared distance of each genre's probabilities from its labels (Brier 1950). */
const genreBrierSummary: Summary<Float64Array> = {
  prepare({films, genres, truth, probabilities}) {
    const squares = probabilities.map((probability, index) => (probability - truth[index]) ** 2);
    const means = new Float64Array(genres);
    return (weights) => {
      means.fill(0);
      let total = 0;
      for (let film = 0; film < films; ++film) {
        total += weights[film];
        for (let genre = 0; genre < genres; ++genre) means[genre] += weights[film] * squares[film * genres + genre];
      }
      for (let genre = 0; genre < genres; ++genre) means[genre] /= total;
      return means;
    };
  }
};

/** Every metric of one genre, in the order that tables show them. */
export const GENRE_METRICS: readonly GenreMetric[] = [
  counted("precision", "precision", genrePrecision),
  counted("recall", "recall", genreRecall),
  counted("f1", "F1", genreF1),
  define(genreRankingSummary, {
    key: "averagePrecision",
    label: "average precision",
    better: "higher",
    reads: "probabilities",
    value: (figures, genre) => figures[genre].averagePrecision
  }),
  define(genreRankingSummary, {
    key: "rocAuc",
    label: "ROC AUC",
    better: "higher",
    reads: "probabilities",
    value: (figures, genre) => figures[genre].rocAuc
  }),
  define(genreBrierSummary, {
    key: "brier",
    label: "Brier score",
    better: "lower",
    reads: "probabilities",
    value: (means, genre) => means[genre]
  }),
  define(genreBinSummary, {
    key: "expectedCalibrationError",
    label: "expected calibration error",
    better: "lower",
    reads: "probabilities",
    value: calibrationError
  })
];

/** One genre's metric as a metric of its own, for resampling: its key is `genre:key`, for instance `Drama:f1`. */
export function metricOfGenre({key, label, ...metric}: GenreMetric, genre: number, name: string): Metric {
  return {
    ...metric,
    key: `${name}:${key}`,
    label: `${label}, ${name}`,
    value: (summary) => metric.value(summary, genre)
  };
}

/** True films of each genre. */
export function supports({genres, truth}: ScoredFilms): number[] {
  const counts = new Array<number>(genres).fill(0);
  for (let index = 0; index < truth.length; ++index) counts[index % genres] += truth[index];
  return counts;
}
