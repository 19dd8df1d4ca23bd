import {formatDifference, formatInterval} from "../compare/format.js";
import {countNoun, listWords} from "../format.js";
import type {Metric} from "../metrics/metric.js";
import {changeOf, recipeOf} from "../runs/lineage.js";
import type {IndexedRun} from "../runs/run-index.js";
import {hasPredictions} from "../runs/run-kinds.js";
import type {ComparedMetric} from "../statistics/compare-runs.js";
import {excludesZero} from "../statistics/intervals.js";

/** A run that changes another by one idea, beside the run of the same seed that does without. */
export interface AblationPair {
  run: IndexedRun;
  base: IndexedRun;
  idea: string;
}

/** Runs with predictions that change a recipe, with that recipe's run of the same seed; without one, a run is left out. */
export function pairAblations(runs: readonly IndexedRun[]): AblationPair[] {
  const predicted = runs.filter(hasPredictions);
  const records = predicted.map(({record}) => record);
  return predicted.flatMap((run) => {
    const change = changeOf(run.record, records);
    const base = predicted.find(
      ({record}) => change && recipeOf(record) === change.base && record.seed === run.record.seed
    );
    return change && base ? [{run, base, idea: change.idea}] : [];
  });
}

/** Pairs by their base run, the base of most ideas first. */
export function groupByBase(pairs: readonly AblationPair[]): {base: IndexedRun; pairs: AblationPair[]}[] {
  const bases = [...new Set(pairs.map(({base}) => base))];
  return bases
    .map((base) => ({base, pairs: pairs.filter((pair) => pair.base === base)}))
    .sort((a, b) => b.pairs.length - a.pairs.length);
}

/** One idea with its effects by metric, over the same resampled films: `a` is with the idea, `b` without. */
export interface AblationRow extends AblationPair {
  effects: Record<string, ComparedMetric>;
}

/** Rows by their effect on a metric, the best first. */
export function sortAblations(rows: readonly AblationRow[], {key, better}: Pick<Metric, "key" | "better">) {
  const sign = better === "higher" ? 1 : -1;
  return [...rows].sort((a, b) => sign * (b.effects[key].difference.value - a.effects[key].difference.value));
}

/** Which ideas helped, which did harm, and of how many neither is shown. */
export function findAblations(rows: readonly AblationRow[], metric: Pick<Metric, "key" | "label" | "better">): string {
  const sign = metric.better === "higher" ? 1 : -1;
  const clear = sortAblations(rows, metric).filter(({effects}) =>
    excludesZero(effects[metric.key].difference.percentile)
  );
  const name = ({idea, effects}: AblationRow) => {
    const {value, percentile} = effects[metric.key].difference;
    return `${idea} (${formatDifference(value)}, ${formatInterval(percentile)})`;
  };
  const phrase = (helps: boolean, verb: string) => {
    const found = clear.filter(({effects}) => sign * effects[metric.key].difference.value > 0 === helps);
    if (!found.length) return [];
    const shown = found.length > 3 ? [...found.slice(0, 3).map(name), `${found.length - 3} more`] : found.map(name);
    return [`${metric.label} is ${verb} by ${listWords(shown)}`];
  };
  if (rows.length === 1 && !clear.length) return `Of ${name(rows[0])} no difference in ${metric.label} is shown.`;
  if (!clear.length)
    return `Of ${countNoun(rows.length, "idea")} tried, none makes a difference in ${metric.label} that is more than chance.`;
  const phrases = [...phrase(true, "improved"), ...phrase(false, "made worse")];
  const rest = rows.length - clear.length;
  if (rest) phrases.push(`of ${countNoun(rest, "idea")} no difference is shown`);
  return `Of ${countNoun(rows.length, "idea")} tried: ${phrases.join("; ")}.`;
}
