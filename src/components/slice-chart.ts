import * as Plot from "@observablehq/plot";
import {formatInterval, formatScore} from "../lib/compare/format.js";
import {formatCount} from "../lib/format.js";
import type {Interval} from "../lib/statistics/intervals.js";

/** One run's figure on one slice. */
export interface SliceRow {
  slice: string;
  films: number;
  run: string;
  value: number;
  interval: Interval;
}

/** A figure by slice, one mark a run, with 95 % intervals. */
export function sliceChart(
  rows: readonly SliceRow[],
  {width, metric}: {width: number; metric: string}
): SVGElement | HTMLElement {
  const slices = [...new Set(rows.map(({slice}) => slice))];
  const runs = [...new Set(rows.map(({run}) => run))];
  const name = (slice: string) => `${slice} (${formatCount(rows.find((row) => row.slice === slice)!.films)})`;
  const data = rows.map((row) => ({...row, low: row.interval[0], high: row.interval[1]}));
  return Plot.plot({
    width,
    height: 80 + slices.length * 36,
    marginLeft: Math.min(width * 0.4, 20 + Math.max(...slices.map((slice) => name(slice).length)) * 6.4),
    marginRight: 20,
    x: {label: metric, grid: true, tickFormat: (tick: number) => formatScore(tick, 2)},
    y: {axis: null, domain: runs},
    fy: {label: null, domain: slices, tickFormat: name, axis: "left", padding: 0.25},
    color: {domain: runs, range: ["var(--theme-foreground-focus)", "var(--theme-foreground)"]},
    symbol: {domain: runs, legend: true},
    ariaLabel: `${metric} by slice`,
    marks: [
      Plot.ruleY(data, {fy: "slice", y: "run", x1: "low", x2: "high", stroke: "run", strokeWidth: 1.75}),
      Plot.dot(data, {
        fy: "slice",
        y: "run",
        x: "value",
        symbol: "run",
        stroke: "run",
        fill: "run",
        r: 4.5,
        title: ({slice, films, run, value, interval}) =>
          `${slice}, ${formatCount(films)} films\n${run}: ${formatScore(value)} (${formatInterval(interval)})`,
        tip: true
      })
    ]
  });
}
