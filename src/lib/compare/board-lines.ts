import {formatCount, listWords} from "../format.js";
import type {Metric} from "../metrics/metric.js";
import {kindOfRun, type RunKind} from "../runs/run-kinds.js";
import type {Interval} from "../statistics/intervals.js";
import {formatInterval, formatScore} from "./format.js";
import type {ScoredPart, ScoredRun} from "./participant.js";

/** A catalogue or a baseline, scored by the board's metric on those of the board's films that it has. */
export interface MarkRow {
  scoredRun: ScoredRun;
  value: number;
  percentile: Interval;
}

/** A line across a board; its shape is that of the chart's `BoardLine`. */
export interface MarkLine {
  label: string;
  value: number;
  interval?: Interval;
  kind: "ceiling" | "baseline";
}

/** The catalogue that agrees best with our labels, with its interval. None by metrics of probabilities, which it lacks. */
export function ceilingLines(rows: readonly MarkRow[], metric: Metric): MarkLine[] {
  const best = findBest(rows, "catalogue", metric);
  if (!best || metric.reads === "probabilities") return [];
  const {scoredRun, value, percentile} = best;
  return [{label: `${scoredRun.run.record.name} ${formatScore(value)}`, value, interval: percentile, kind: "ceiling"}];
}

/** The best baseline. */
export function baselineLines(rows: readonly MarkRow[], metric: Metric): MarkLine[] {
  const best = findBest(rows, "baseline", metric);
  if (!best) return [];
  return [{label: `${best.scoredRun.run.record.name} ${formatScore(best.value)}`, value: best.value, kind: "baseline"}];
}

/** Each catalogue's figure, its interval and the films that it rests on. */
export function describeCeilings(
  rows: readonly MarkRow[],
  metric: Metric,
  films: number,
  part: ScoredPart = "validation"
): string {
  const catalogues = rows.filter(({scoredRun}) => kindOfRun(scoredRun.run) === "catalogue");
  if (!catalogues.length) {
    return part === "test"
      ? "What catalogues score on test has not been opened, so there is no ceiling to draw."
      : "No catalogue has these films, so there is no ceiling to draw.";
  }
  if (metric.reads === "probabilities") {
    return `Catalogues say yes or no: by ${metric.label}, which reads probabilities, they set no ceiling.`;
  }
  const figures = [...catalogues]
    .sort((a, b) => compareBy(metric, a, b))
    .map(({scoredRun, value, percentile}) => {
      const {name} = scoredRun.run.record;
      return `${name} ${formatScore(value)} (${formatInterval(percentile)}, ${formatCount(scoredRun.films)} of the ${formatCount(films)} films)`;
    });
  return `The line at the right is the ceiling: what another catalogue’s labels of the same films score against ours, by the same ${metric.label}. ${listWords(figures)}.`;
}

function findBest(rows: readonly MarkRow[], kind: RunKind, metric: Metric): MarkRow | undefined {
  return rows
    .filter(({scoredRun, value}) => kindOfRun(scoredRun.run) === kind && Number.isFinite(value))
    .sort((a, b) => compareBy(metric, a, b))[0];
}

function compareBy({better}: Metric, a: MarkRow, b: MarkRow): number {
  return better === "higher" ? b.value - a.value : a.value - b.value;
}
