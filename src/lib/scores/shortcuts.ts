import {selectFilms} from "../metrics/label-counts.js";
import {findMetric} from "../metrics/metrics.js";
import type {ScoredFilms} from "../metrics/scored-films.js";
import {bootstrapRuns, estimateInterval, subtractDistributions} from "../statistics/bootstrap.js";
import type {Interval} from "../statistics/intervals.js";

/**
 * How a factor is put to the test: the model reads nothing else (`alone`); trains and is scored without it (`masked`);
 * trains with it and is scored without (`hidden`); or trains without the films of a group that it is scored on
 * (`heldOut`), against as many films drawn from all.
 */
export type ShortcutTest = "alone" | "masked" | "hidden" | "heldOut";

/** A model's figure under one test, beside its reference on the same validation films. */
export interface ShortcutRow {
  factor: string;
  /** What is left in or taken out, such as a group's name. */
  variant: string;
  test: ShortcutTest;
  metric: string;
  films: number;
  value: number;
  interval: Interval;
  /** The figure of the model that it is held against. */
  reference: number;
  difference: number;
  differenceInterval: Interval;
}

export interface CompareOptions {
  draws: number;
  seed: number;
}

/** Figures of the whole of validation; macro F1 says nothing of a small group, where some genre has no film. */
export const WHOLE_METRICS = ["macroF1", "macroAveragePrecision"] as const;
export const GROUP_METRICS = ["microF1", "microAveragePrecision"] as const;

/** A model's figures, and by how much they differ from those of a reference over the same resampled films. */
export function compareWithReference(
  row: Pick<ShortcutRow, "factor" | "variant" | "test">,
  tested: ScoredFilms,
  reference: ScoredFilms,
  keys: readonly string[],
  options: CompareOptions
): ShortcutRow[] {
  const metrics = keys.map(findMetric);
  const [own, others] = bootstrapRuns([tested, reference], metrics, {...options, jackknife: false});
  return metrics.map(({key}, index) => {
    const {value, percentile} = estimateInterval(own[index]);
    const difference = estimateInterval(subtractDistributions(own[index], others[index]));
    return {
      ...row,
      ...{metric: key, films: tested.films, value, interval: percentile, reference: others[index].estimate},
      ...{difference: difference.value, differenceInterval: difference.percentile}
    };
  });
}

/** The same for the films of a group, by their places in the two. */
export function compareOnGroup(
  row: Pick<ShortcutRow, "factor" | "variant" | "test">,
  tested: ScoredFilms,
  reference: ScoredFilms,
  places: readonly number[],
  options: CompareOptions
): ShortcutRow[] {
  return compareWithReference(row, selectFilms(tested, places), selectFilms(reference, places), GROUP_METRICS, options);
}
