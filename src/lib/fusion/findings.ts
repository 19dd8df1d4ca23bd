import {formatDifference, formatInterval, formatScore} from "../compare/format.js";
import {formatCount, formatPercent, listWords} from "../format.js";
import type {ComparedMetric} from "../statistics/compare-runs.js";
import {excludesZero} from "../statistics/intervals.js";
import {SHARES} from "./weigh-modalities.js";
import type {FoundBy} from "./who-was-right.js";

/** Whether the best fusion knows more than the best text model, over the same films. */
export function findFusion(name: string, text: string, {difference, a}: ComparedMetric, metric: string): string {
  const clear = excludesZero(difference.percentile);
  const verdict = !clear ? "is not told apart from" : difference.value > 0 ? "knows more than" : "knows less than";
  return `${name} (${metric} ${formatScore(a.value)}) ${verdict} ${text}: the difference is ${formatDifference(difference.value)} (${formatInterval(difference.percentile)}) on the same films.`;
}

/** For which genre the poster finds most that the plot misses. */
export function findFoundBy(rows: readonly FoundBy[]): string {
  const share = ({poster, films}: FoundBy) => (films ? poster / films : 0);
  const [most] = rows.toSorted((a, b) => share(b) - share(a));
  const total = rows.reduce((sum, {films}) => sum + films, 0);
  const saved = rows.reduce((sum, {poster}) => sum + poster, 0);
  return `Of ${formatCount(total)} listed genres the poster finds ${formatPercent(saved / Math.max(1, total))} that the plot misses, most of ${most.genre}: ${formatPercent(share(most))}.`;
}

/** At which share of the poster the fusion is best, and which genres want more of it. */
export function findShares(shared: number, each: readonly {genre: string; share: number}[]): string {
  const more = each.filter(({share}) => share >= shared + 0.1).map(({genre}) => genre);
  const less = each.filter(({share}) => share <= shared - 0.1).map(({genre}) => genre);
  const parts = [
    ...(more.length ? [`${listWords(more)} ${more.length === 1 ? "wants" : "want"} more of it`] : []),
    ...(less.length ? [`${listWords(less)} less`] : [])
  ];
  return `With one share for all genres the poster counts best for ${formatPercent(shared)}${parts.length ? `; ${parts.join(", ")}` : ""}. Steps of ${formatPercent(SHARES[1])}.`;
}
