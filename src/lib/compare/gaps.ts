import {countNoun} from "../format.js";
import type {Metric} from "../metrics/metric.js";
import type {IndexedRun} from "../runs/run-index.js";
import type {IntervalEstimate} from "../statistics/bootstrap.js";
import {formatDifference, formatScore} from "./format.js";

/** One run's figure on validation, where all was chosen, and on test. */
export interface PartGap {
  run: IndexedRun;
  validation: Pick<IntervalEstimate, "value" | "percentile">;
  test: Pick<IntervalEstimate, "value" | "percentile">;
  /** Test minus validation. */
  gap: number;
}

/** Joins runs with their estimates on validation, then on test; in the order of the runs. */
export function listGaps(runs: readonly IndexedRun[], estimates: readonly IntervalEstimate[]): PartGap[] {
  return runs.map((run, index) => {
    const [validation, test] = [estimates[index], estimates[runs.length + index]];
    return {run, validation, test, gap: test.value - validation.value};
  });
}

/** By how much validation flattered, on the average and at most; whose test figure is higher is not said. */
export function findGaps(gaps: readonly PartGap[], {label, better}: Pick<Metric, "label" | "better">): string {
  const sign = better === "higher" ? 1 : -1;
  const mean = gaps.reduce((sum, {gap}) => sum + gap, 0) / gaps.length;
  const worst = gaps.reduce((a, b) => (sign * b.gap < sign * a.gap ? b : a));
  const flattered = gaps.filter(({gap}) => sign * gap < 0).length;
  const change = `${label} changes by ${formatDifference(mean)} from validation to test`;
  if (gaps.length === 1) return `${gaps[0].run.record.name}’s ${change}, to ${formatScore(gaps[0].test.value)}.`;
  const most = flattered ? `; most for ${worst.run.record.name}, ${formatDifference(worst.gap)}` : "";
  return `On the average of ${countNoun(gaps.length, "run")}, ${change}; validation flattered ${flattered} of them${most}.`;
}
