import {formatCount, formatPercent} from "../format.js";
import type {TableColumns} from "../table-definition.js";

export interface FunnelStep {
  step: string;
  /** What the titles that are left have in common. */
  description: string;
  /** The step whose titles these are a part of; null for the first. */
  of: string | null;
  count: number;
  /** Of the first step. */
  share: number;
  /** Titles of the step `of` that are not here. */
  lost: number;
  /** Lost, of the step `of`. */
  lostShare: number;
}

/** The steps of the table `funnel`, with what each keeps of the first and loses of the one that it is a part of. */
export function readFunnel(funnel: TableColumns): FunnelStep[] {
  const counts = new Map(Array.from(funnel.step, (step, row) => [step, funnel.count[row] as number]));
  const first = funnel.count[0] as number;
  return Array.from(funnel.step, (step, row): FunnelStep => {
    const of = funnel.of[row] as string | null;
    const count = counts.get(step)!;
    const before = of === null ? count : counts.get(of)!;
    return {
      step: step as string,
      description: funnel.description[row] as string,
      of,
      count,
      share: count / first,
      lost: before - count,
      lostShare: (before - count) / before
    };
  });
}

/** The funnel in a sentence: from the first step to the films, and the step that loses most. */
export function describeFunnel(steps: readonly FunnelStep[]): string {
  if (!steps.length) return "There is no funnel: the corpus has no titles.";
  const films = steps.find(({step}) => step === "films") ?? steps.at(-1)!;
  const steepest = steps.reduce((worst, step) => (step.lost > worst.lost ? step : worst));
  return `Of ${formatCount(steps[0].count)} titles, ${formatCount(films.count)} (${formatPercent(films.share, 1)}) are films of this data set. The steepest step is “${steepest.description}”: ${formatCount(steepest.lost)} fall away, ${formatPercent(steepest.lostShare, 1)} of those before it.`;
}
