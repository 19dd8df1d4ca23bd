import * as Plot from "@observablehq/plot";
import {formatCount} from "../lib/format.js";
import type {Spread} from "../lib/statistics/spread.js";

export interface SpreadChartOptions {
  width: number;
  /** What is measured, with its unit. */
  label: string;
  /** What is counted: plots, posters. */
  noun: string;
  format?(value: number): string;
  color?(group: string): string;
  /** The median of all, drawn as a line. */
  reference?: number;
  /** Whether the axis starts at zero. */
  fromZero?: boolean;
}

/** A line for each group from a tenth to nine tenths of its values, thick between the quarters, a dot at the median. */
export function spreadChart(
  groups: readonly Spread[],
  {width, label, noun, format = String, color, reference, fromZero = true}: SpreadChartOptions
): SVGElement | HTMLElement {
  const fill = (row: Spread) => color?.(row.group) ?? "var(--theme-foreground-focus)";
  const low = Math.min(...(fromZero ? [0] : []), ...groups.map(({low10}) => low10));
  return Plot.plot({
    width,
    height: 60 + groups.length * 30,
    marginLeft: 84,
    marginRight: 24,
    x: {label, grid: true, domain: [low, Math.max(...groups.map(({high90}) => high90))], nice: true, ticks: width / 90},
    y: {label: null, domain: groups.map(({group}) => group)},
    ariaLabel: `${label} by group: tenth, quarter, half, three quarters, nine tenths`,
    marks: [
      reference === undefined
        ? null
        : Plot.ruleX([reference], {stroke: "var(--theme-foreground-muted)", strokeDasharray: "3,3"}),
      Plot.ruleY(groups, {y: "group", x1: "low10", x2: "high90", stroke: fill, strokeOpacity: 0.7}),
      Plot.ruleY(groups, {y: "group", x1: "low25", x2: "high75", stroke: fill, strokeWidth: 6, strokeOpacity: 0.55}),
      Plot.dot(groups, {
        y: "group",
        x: "median",
        r: 5,
        fill,
        stroke: "var(--theme-background)",
        title: (row: Spread) =>
          `${row.group}: ${formatCount(row.count)} ${noun}\nmedian ${format(row.median)}\nhalf of them ${format(row.low25)} to ${format(row.high75)}\nfour fifths ${format(row.low10)} to ${format(row.high90)}`,
        tip: true
      })
    ]
  });
}
