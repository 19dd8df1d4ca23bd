import {
  adaptiveBinSummary,
  calibrationError,
  classwiseCalibrationError,
  genreBinSummary,
  poolBins
} from "./calibration-error.js";
import {countSummary} from "./counts.js";
import {
  f1OfMeans,
  genreF1,
  genrePrecision,
  genreRecall,
  hammingLoss,
  macroAverage,
  microAverage,
  weightedAverage
} from "./f1.js";
import {filmExact, filmF1, filmPrecision, filmRecall} from "./film-labels.js";
import {type FilmFigure, filmMean} from "./film-mean.js";
import {filmBrier, filmCoverage, filmRankingPrecision, filmTopHit} from "./film-ranking.js";
import {defineMetric, type Metric, mean} from "./metric.js";
import {genreRankingSummary, pooledRankingSummary} from "./ranking.js";

const labels = "labels";
const probabilities = "probabilities";

function filmMetric(key: string, label: string, reads: Metric["reads"], figure: FilmFigure): Metric {
  return defineMetric(filmMean(figure), {key, label, reads, value: (figure) => figure});
}

const averages = [
  ["micro", "micro", microAverage],
  ["macro", "macro", macroAverage],
  ["weighted", "weighted", weightedAverage]
] as const;

const averaged = averages.flatMap(([name, label, average]) =>
  (
    [
      ["Precision", "precision", genrePrecision],
      ["Recall", "recall", genreRecall],
      ["F1", "F1", genreF1]
    ] as const
  ).map(([suffix, figureLabel, figure]) =>
    defineMetric(countSummary, {
      key: `${name}${suffix}`,
      label: `${label} ${figureLabel}`,
      reads: labels,
      value: (counts) => average(figure, counts)
    })
  )
);

/** Every metric over all genres, in the order that tables show them. */
export const METRICS: readonly Metric[] = [
  ...averaged,
  filmMetric("samplesPrecision", "samples precision", labels, filmPrecision),
  filmMetric("samplesRecall", "samples recall", labels, filmRecall),
  filmMetric("samplesF1", "samples F1 (an empty prediction counts 0)", labels, filmF1),
  defineMetric(countSummary, {
    key: "f1OfMeans",
    label: "F1 of mean precision and mean recall",
    reads: labels,
    value: f1OfMeans
  }),
  defineMetric(genreRankingSummary, {
    key: "macroAveragePrecision",
    label: "mean average precision",
    reads: probabilities,
    value: (figures) => mean(figures.map(({averagePrecision}) => averagePrecision))
  }),
  defineMetric(pooledRankingSummary, {
    key: "microAveragePrecision",
    label: "micro average precision",
    reads: probabilities,
    value: ({averagePrecision}) => averagePrecision
  }),
  defineMetric(genreRankingSummary, {
    key: "macroRocAuc",
    label: "mean ROC AUC",
    reads: probabilities,
    value: (figures) => mean(figures.map(({rocAuc}) => rocAuc))
  }),
  defineMetric(pooledRankingSummary, {
    key: "microRocAuc",
    label: "micro ROC AUC",
    reads: probabilities,
    value: ({rocAuc}) => rocAuc
  }),
  defineMetric(countSummary, {
    key: "hammingLoss",
    label: "Hamming loss",
    better: "lower",
    reads: labels,
    value: hammingLoss
  }),
  filmMetric("subsetAccuracy", "subset accuracy", labels, filmExact),
  filmMetric("labelRankingAveragePrecision", "label-ranking average precision", probabilities, filmRankingPrecision),
  {...filmMetric("coverageError", "coverage error", probabilities, filmCoverage), better: "lower"},
  filmMetric("top1HitRate", "hit among the first genre", probabilities, filmTopHit(1)),
  filmMetric("top2HitRate", "hit among the first two genres", probabilities, filmTopHit(2)),
  filmMetric("top3HitRate", "hit among the first three genres", probabilities, filmTopHit(3)),
  {...filmMetric("brier", "Brier score", probabilities, filmBrier), better: "lower"},
  defineMetric(genreBinSummary, {
    key: "expectedCalibrationError",
    label: "expected calibration error",
    better: "lower",
    reads: probabilities,
    value: (sums) => calibrationError(poolBins(sums))
  }),
  defineMetric(adaptiveBinSummary, {
    key: "adaptiveCalibrationError",
    label: "adaptive calibration error",
    better: "lower",
    reads: probabilities,
    value: (sums) => calibrationError(sums)
  }),
  defineMetric(genreBinSummary, {
    key: "classwiseCalibrationError",
    label: "mean of the genres' calibration errors",
    better: "lower",
    reads: probabilities,
    value: classwiseCalibrationError
  })
];

const byKey = new Map(METRICS.map((metric) => [metric.key, metric]));

/** The metric of a key. Throws when there is none, naming those that there are. */
export function findMetric(key: string): Metric {
  const metric = byKey.get(key);
  if (metric) return metric;
  throw new Error(`"${key}" is no metric; there are ${[...byKey.keys()].join(", ")}`);
}
