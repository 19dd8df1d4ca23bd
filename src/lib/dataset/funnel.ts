import {formatCount, formatShare} from "./format.js";

export interface FunnelStep {
  step: string;
  count: number;
}

export interface FunnelRow extends FunnelStep {
  /** Of the first step. */
  share: number;
  /** How many the step before had more. */
  lost: number;
  /** Lost, of the step before. */
  lostShare: number;
}

/** What each step keeps of the first and loses of the one before. */
export function describeSteps(steps: readonly FunnelStep[]): FunnelRow[] {
  return steps.map(({step, count}, i) => {
    const before = i ? steps[i - 1].count : count;
    return {step, count, share: count / steps[0].count, lost: before - count, lostShare: (before - count) / before};
  });
}

/** The funnel in a sentence: what is left, and the step that loses most. */
export function describeFunnel(rows: readonly FunnelRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)!];
  const steepest = rows.reduce((worst, row) => (row.lost > worst.lost ? row : worst));
  return `${formatCount(last.count)} of ${formatCount(first.count)} titles are left at the end (${formatShare(last.share)}). Most fall away at “${steepest.step}”: ${formatCount(steepest.lost)}, ${formatShare(steepest.lostShare)} of those still there.`;
}
