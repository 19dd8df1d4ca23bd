import {formatCount, formatPercent} from "../format.js";
import {GENRES} from "../genres/genres.js";
import type {ReliabilityBin} from "../metrics/calibration-error.js";
import {formatDifference, formatScore} from "./format.js";
import type {MovedMetric, ThresholdPoint} from "./threshold-curve.js";

/** What moving the threshold does to macro F1, and where the genre's F1 would be best. */
export function findThreshold(
  what: string,
  threshold: number,
  points: readonly ThresholdPoint[],
  metrics: readonly MovedMetric[]
): string {
  const macro = metrics.find(({key}) => key === "macroF1");
  const best = points.reduce<ThresholdPoint | undefined>((a, b) => (!a || b.f1 > a.f1 ? b : a), undefined);
  if (!macro || !best) return "Choose a run.";
  const change = macro.moved - macro.locked;
  const effect =
    Math.abs(change) < 5e-4
      ? "macro F1 stays as it is"
      : `macro F1 goes from ${formatScore(macro.locked)} to ${formatScore(macro.moved)} (${formatDifference(change)})`;
  return `With ${what} at ${formatScore(threshold)}, ${effect}. On these films its F1 is highest at ${formatScore(best.threshold)}, ${formatScore(best.f1)}.`;
}

/** Films without a mistake, and the commonest confusion. */
export function findConfusion(name: string, counts: readonly (readonly number[])[], films: number): string {
  const none = GENRES.length;
  const pairs = GENRES.flatMap((missed, row) =>
    GENRES.map((added, column) => ({missed, added, films: counts[row][column]}))
  ).sort((a, b) => b.films - a.films);
  const right = `${name} makes no mistake on ${formatCount(counts[none][none])} of ${formatCount(films)} films (${formatPercent(films ? counts[none][none] / films : NaN)})`;
  const [top] = pairs;
  return top.films
    ? `${right}. Its commonest exchange is ${top.added} for ${top.missed}, on ${formatCount(top.films)} films.`
    : `${right}, and exchanges no genre for another.`;
}

/** The expected calibration errors, and which way each run leans. */
export function findReliability(runs: readonly {name: string; bins: readonly ReliabilityBin[]}[]): string {
  const phrases = runs.map(({name, bins}) => {
    const present = bins.filter(({count}) => count > 0);
    const total = present.reduce((sum, {count}) => sum + count, 0);
    const mean = (of: (bin: ReliabilityBin) => number) =>
      present.reduce((sum, bin) => sum + bin.count * of(bin), 0) / total;
    const error = mean(({meanProbability, share}) => Math.abs(meanProbability - share));
    const lean = mean(({meanProbability, share}) => meanProbability - share);
    const way =
      Math.abs(lean) < 0.005 ? "on the whole neither too sure nor too modest" : lean > 0 ? "too sure" : "too modest";
    return `${name}’s probabilities are off by ${formatScore(error)} on average, ${way}`;
  });
  return `${phrases.join("; ")}.`;
}

/** Where the first run's figure is best and worst. */
export function findSlices(
  rows: readonly {slice: string; run: string; value: number}[],
  run: string,
  metric: {label: string; better: "higher" | "lower"}
): string {
  const own = rows.filter((row) => row.run === run && Number.isFinite(row.value));
  if (own.length < 2) return "There are not enough films to slice.";
  const order = [...own].sort((a, b) => (metric.better === "higher" ? b.value - a.value : a.value - b.value));
  const [best, worst] = [order[0], order[order.length - 1]];
  return `${run} has its best ${metric.label} on “${best.slice}” (${formatScore(best.value)}), its worst on “${worst.slice}” (${formatScore(worst.value)}).`;
}
