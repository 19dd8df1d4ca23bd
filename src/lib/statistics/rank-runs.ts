import type {Metric} from "../metrics/metric.js";
import {type Distribution, estimateInterval, type IntervalEstimate, subtractDistributions} from "./bootstrap.js";
import {excludesZero, type Interval, percentileInterval} from "./intervals.js";

/** One run's place among several by one metric. */
export interface RankedRun extends IntervalEstimate {
  /** Its place in the runs given. */
  run: number;
  /** 1 for the best; runs of equal value share the better rank. */
  rank: number;
  /** The middle 95 % of its ranks over the resamples. */
  rankInterval: Interval;
}

export interface Ranking {
  /** Best first. */
  runs: RankedRun[];
  /**
   * Stretches of neighbours, by their first and last place in `runs`, within which no pair differs: the 95 % interval of
   * each difference holds 0. Drawn as the bars of a critical-difference diagram (Demšar 2006); intervals are of single
   * pairs, not adjusted for how many there are. A run that differs from both neighbours is a stretch of its own.
   */
  groups: [first: number, last: number][];
}

/** Ranks runs by distributions over the same resamples, one a run. */
export function rankRuns(distributions: readonly Distribution[], better: Metric["better"], level = 0.95): Ranking {
  const sign = better === "higher" ? 1 : -1;
  const ranksByDraw = rankDraws(distributions, sign);
  const runs = distributions
    .map((distribution, run): RankedRun => {
      const above = distributions.filter(({estimate}) => sign * estimate > sign * distribution.estimate);
      const rankInterval = percentileInterval(ranksByDraw[run], level);
      return {run, ...estimateInterval(distribution, level), rank: above.length + 1, rankInterval};
    })
    .sort((a, b) => a.rank - b.rank || a.run - b.run);
  const differ = (a: RankedRun, b: RankedRun) =>
    excludesZero(percentileInterval(subtractDistributions(distributions[a.run], distributions[b.run]).draws, level));
  return {runs, groups: groupNeighbours(runs, differ)};
}

function rankDraws(distributions: readonly Distribution[], sign: number): Float64Array[] {
  return distributions.map(({draws}) =>
    draws.map((value, draw) => 1 + distributions.filter((other) => sign * other.draws[draw] > sign * value).length)
  );
}

function groupNeighbours<T>(items: readonly T[], differ: (a: T, b: T) => boolean): [number, number][] {
  const groups: [number, number][] = [];
  for (let first = 0; first < items.length; ++first) {
    let last = first;
    while (last + 1 < items.length && items.slice(first, last + 1).every((item) => !differ(item, items[last + 1])))
      ++last;
    if (last > (groups.at(-1)?.[1] ?? -1)) groups.push([first, last]);
  }
  return groups;
}
