import * as Plot from "@observablehq/plot";
import {formatCount} from "../lib/format.js";
import type {LengthSummary} from "../lib/text/summarize-lengths.js";

/** Bars of how many plots have how many words, the median marked; the longest plots are gathered in the last bar. */
export function textLengthHistogram(
  lengths: readonly number[],
  {width, median, limit = 200}: {width: number; median: number; limit?: number}
): SVGElement | HTMLElement {
  const clamped = lengths.map((length) => Math.min(length, limit - 1));
  return Plot.plot({
    width,
    height: 300,
    marginLeft: 52,
    x: {
      label: `words in the plot (${limit} stands for ${limit} and more)`,
      domain: [0, limit],
      ticks: width < 500 ? 5 : 10
    },
    y: {label: "plots", grid: true},
    ariaLabel: "Number of plots by length in words",
    marks: [
      Plot.rectY(clamped, {
        ...Plot.binX<Plot.RectYOptions>({y: "count"}, {x: (length: number) => length, thresholds: limit / 5}),
        fill: "var(--theme-foreground-muted)",
        inset: 0.5,
        tip: true
      }),
      Plot.ruleY([0]),
      Plot.ruleX([median], {stroke: "var(--theme-foreground-focus)", strokeWidth: 2}),
      Plot.text([median], {
        x: (value: number) => value,
        frameAnchor: "top",
        text: (value: number) => `median ${Math.round(value)}`,
        fill: "var(--theme-foreground-focus)",
        textAnchor: "start",
        dx: 5,
        fontWeight: 600
      })
    ]
  });
}

/** A line for each group from a tenth to nine tenths of its plots, thick between the quarters, a dot at the median. */
export function textLengthRanges(
  groups: readonly LengthSummary[],
  {width, color}: {width: number; color?(group: string): string}
): SVGElement | HTMLElement {
  const fill = (row: LengthSummary) => color?.(row.group) ?? "var(--theme-foreground-focus)";
  return Plot.plot({
    width,
    height: 60 + groups.length * 30,
    marginLeft: 84,
    marginRight: 24,
    x: {label: "words in the plot", grid: true, domain: [0, Math.max(...groups.map(({high90}) => high90))], nice: true},
    y: {label: null, domain: groups.map(({group}) => group)},
    ariaLabel: "Length of plots by group: tenth, quarter, half, three quarters, nine tenths",
    marks: [
      Plot.ruleY(groups, {y: "group", x1: "low10", x2: "high90", stroke: fill, strokeOpacity: 0.7}),
      Plot.ruleY(groups, {y: "group", x1: "low25", x2: "high75", stroke: fill, strokeWidth: 6, strokeOpacity: 0.55}),
      Plot.dot(groups, {
        y: "group",
        x: "median",
        r: 5,
        fill,
        stroke: "var(--theme-background)",
        title: (row: LengthSummary) =>
          `${row.group}: ${formatCount(row.plots)} plots\nmedian ${row.median} words\nhalf of them ${row.low25} to ${row.high75}\nfour fifths ${row.low10} to ${row.high90}`,
        tip: true
      })
    ]
  });
}
