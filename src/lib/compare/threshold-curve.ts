import {f1Of, precisionOf, recallOf} from "../metrics/f1.js";
import {METRICS} from "../metrics/metrics.js";
import {rankDecisions} from "../metrics/ranking.js";
import type {ScoredFilms} from "../metrics/scored-films.js";
import {computeMetrics} from "../metrics/summarize.js";
import type {Decision} from "../thresholds/decision.js";

/** Precision, recall and F1 when every decision of at least a threshold's probability is yes. */
export interface ThresholdPoint {
  threshold: number;
  precision: number;
  recall: number;
  f1: number;
}

/** The curve of one genre, or with null of all decisions pooled (micro); at most about `limit` points, high to low. */
export function traceThresholds(films: ScoredFilms, genre: number | null, limit = 250): ThresholdPoint[] {
  const {positive, ends, probabilities} = rankDecisions(films, genre ?? undefined);
  const support = positive.reduce((sum, label) => sum + label, 0);
  const points: ThresholdPoint[] = [];
  let hits = 0;
  for (let place = 0; place < positive.length; ++place) {
    hits += positive[place];
    if (ends[place]) points.push(measure(probabilities[place], hits, place + 1, support));
  }
  const step = Math.max(1, points.length / limit);
  return points.filter(
    (_, index) => index === points.length - 1 || Math.floor(index / step) !== Math.floor((index - 1) / step)
  );
}

/** The same at one threshold; at each genre's own where they are given as a list. */
export function measureAt(
  films: ScoredFilms,
  genre: number | null,
  threshold: number | readonly number[]
): ThresholdPoint {
  const {genres, truth, probabilities} = films;
  let [hits, said, support] = [0, 0, 0];
  for (let index = 0; index < truth.length; ++index) {
    const column = index % genres;
    if (genre !== null && column !== genre) continue;
    const yes = probabilities[index] >= (typeof threshold === "number" ? threshold : threshold[column]);
    support += truth[index];
    said += Number(yes);
    hits += Number(yes && truth[index] === 1);
  }
  return measure(typeof threshold === "number" ? threshold : NaN, hits, said, support);
}

function measure(threshold: number, hits: number, said: number, support: number): ThresholdPoint {
  return {
    threshold,
    precision: precisionOf(hits, said - hits),
    recall: recallOf(hits, support - hits),
    f1: f1Of(hits, said - hits, support - hits)
  };
}

/** Metrics of predicted labels: those that a threshold moves. */
const labelMetrics = METRICS.filter(({reads}) => reads === "labels");

/** One metric at the locked decision and with one threshold moved. */
export interface MovedMetric {
  key: string;
  label: string;
  better: "higher" | "lower";
  locked: number;
  moved: number;
}

/** Every metric of labels, as locked and with the threshold of one genre, or of all, set to another value. */
export function moveThreshold(films: ScoredFilms, genre: number | null, threshold: number): MovedMetric[] {
  const predicted = films.predicted.map((label, index) =>
    genre === null || index % films.genres === genre ? Number(films.probabilities[index] >= threshold) : label
  );
  const locked = computeMetrics(labelMetrics, films);
  const moved = computeMetrics(labelMetrics, {...films, predicted});
  return labelMetrics.map(({key, label, better}) => ({key, label, better, locked: locked[key], moved: moved[key]}));
}

/** The locked threshold of a genre; null where the rule has none, or for all genres where they differ. */
export function lockedThreshold(decision: Decision | null, genre: number | null): number | null {
  if (!decision || !("thresholds" in decision)) return null;
  const {thresholds} = decision;
  if (genre !== null) return thresholds[genre];
  return thresholds.every((threshold) => threshold === thresholds[0]) ? thresholds[0] : null;
}
