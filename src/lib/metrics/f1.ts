import type {Counts} from "./counts.js";

/** Hits over everything predicted; 0 when nothing was (scikit-learn's `zero_division=0`). */
export function precisionOf(truePositives: number, falsePositives: number): number {
  return truePositives ? truePositives / (truePositives + falsePositives) : 0;
}

/** Hits over everything true; 0 when nothing is. */
export function recallOf(truePositives: number, falseNegatives: number): number {
  return truePositives ? truePositives / (truePositives + falseNegatives) : 0;
}

/** 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall; 0 when nothing is true nor predicted. */
export function f1Of(truePositives: number, falsePositives: number, falseNegatives: number): number {
  return truePositives ? (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives) : 0;
}

/** F1 of two means: the harmonic mean of a precision and a recall; 0 when both are 0. */
export function harmonicMean(precision: number, recall: number): number {
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}

/** One figure a genre from its counts: true positives, false positives, false negatives. */
export type GenreFigure = (truePositives: number, falsePositives: number, falseNegatives: number) => number;

export const genrePrecision: GenreFigure = (hits, added) => precisionOf(hits, added);
export const genreRecall: GenreFigure = (hits, _, missed) => recallOf(hits, missed);
export const genreF1: GenreFigure = f1Of;

/** The figure of one genre. */
export function figureOfGenre(figure: GenreFigure, counts: Counts, genre: number): number {
  return figure(counts.truePositives[genre], counts.falsePositives[genre], counts.falseNegatives[genre]);
}

/** The figure of all decisions pooled. */
export function microAverage(figure: GenreFigure, {truePositives, falsePositives, falseNegatives}: Counts): number {
  return figure(sum(truePositives), sum(falsePositives), sum(falseNegatives));
}

/** Mean of the genres' figures. A genre that is neither true nor predicted counts as 0, as in scikit-learn. */
export function macroAverage(figure: GenreFigure, counts: Counts): number {
  const genres = counts.truePositives.length;
  let total = 0;
  for (let genre = 0; genre < genres; ++genre) total += figureOfGenre(figure, counts, genre);
  return total / genres;
}

/** Mean of the genres' figures by their number of true films; 0 when no film has any genre. */
export function weightedAverage(figure: GenreFigure, counts: Counts): number {
  let total = 0;
  let support = 0;
  for (let genre = 0; genre < counts.truePositives.length; ++genre) {
    const films = counts.truePositives[genre] + counts.falseNegatives[genre];
    support += films;
    total += films * figureOfGenre(figure, counts, genre);
  }
  return support ? total / support : 0;
}

/**
 * F1 of the mean precision and the mean recall: the other "macro F1" (Opitz and Burst 2019, "Macro F1 and macro F1"),
 * never below the mean of F1s.
 */
export function f1OfMeans(counts: Counts): number {
  return harmonicMean(macroAverage(genrePrecision, counts), macroAverage(genreRecall, counts));
}

/** Wrong decisions over all decisions; NaN with no films. */
export function hammingLoss({films, truePositives, falsePositives, falseNegatives}: Counts): number {
  return (sum(falsePositives) + sum(falseNegatives)) / (films * truePositives.length);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let index = 0; index < values.length; ++index) total += values[index];
  return total;
}
