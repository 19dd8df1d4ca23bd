import type {Film} from "../films.js";
import {type CoOccurrence, countCoOccurrence, type GenrePair, lift, listPairs} from "./co-occurrence.js";
import {type Interval, liftInterval, wilsonInterval} from "./intervals.js";

/** How two genres came together in one decade. */
export interface DecadePair {
  a: number;
  b: number;
  /** First year of the decade. */
  decade: number;
  /** Films of the decade. */
  films: number;
  /** Films with both genres. */
  both: number;
  /** Films with either. */
  either: number;
  /** both / either (the Jaccard index), with Wilson's interval; NaN with no film of either. */
  share: number;
  shareInterval: Interval;
  lift: number;
  liftInterval: Interval;
}

/** One matrix a decade, oldest first; films of unknown year are left out. */
export function countByDecade(films: readonly Pick<Film, "year" | "multiHot">[]): Map<number, CoOccurrence> {
  const bits = new Map<number, number[]>();
  for (const {year, multiHot} of films) {
    if (year === null) continue;
    const decade = Math.floor(year / 10) * 10;
    if (!bits.has(decade)) bits.set(decade, []);
    bits.get(decade)!.push(multiHot);
  }
  return new Map([...bits].sort(([a], [b]) => a - b).map(([decade, list]) => [decade, countCoOccurrence(list)]));
}

/** One row a pair and decade. */
export function describeDecades(byDecade: Map<number, CoOccurrence>, pairs: readonly GenrePair[]): DecadePair[] {
  return pairs.flatMap(([a, b]) =>
    Array.from(byDecade, ([decade, matrix]): DecadePair => {
      const {counts, films} = matrix;
      const both = counts[a][b];
      const either = counts[a][a] + counts[b][b] - both;
      return {
        a,
        b,
        decade,
        films,
        both,
        either,
        share: either ? both / either : NaN,
        shareInterval: wilsonInterval(both, either),
        lift: lift(matrix, a, b),
        liftInterval: liftInterval(matrix, a, b)
      };
    })
  );
}

/** The pairs of highest lift among those that `minimumFilms` films or more have, strongest first. */
export function strongestPairs(matrix: CoOccurrence, count: number, minimumFilms: number): GenrePair[] {
  return listPairs(matrix.counts.length)
    .filter(([a, b]) => matrix.counts[a][b] >= minimumFilms)
    .sort((p, q) => lift(matrix, ...q) - lift(matrix, ...p) || p[0] - q[0] || p[1] - q[1])
    .slice(0, count);
}
