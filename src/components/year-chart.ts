import * as Plot from "@observablehq/plot";
import type {YearCounts} from "../lib/dataset/year-counts.js";
import {formatCount} from "../lib/format.js";
import {emptyChart} from "./empty-chart.js";

/** Bars of films per release year. */
export function yearChart({years}: YearCounts, {width, height = 280}: {width: number; height?: number}): Element {
  if (!years.length) return emptyChart();
  const most = Math.max(...years.map((row) => row.films));
  return Plot.plot({
    width,
    height,
    marginLeft: 48,
    ariaLabel: "Bar chart: films per release year",
    x: {label: "Release year", tickFormat: "d", inset: 2, ticks: Math.min(years.length, Math.floor(width / 70))},
    y: {label: "Films", grid: true, ticks: Math.min(8, most)},
    marks: [
      Plot.rectY(years, {
        x1: (d) => d.year - 0.5,
        x2: (d) => d.year + 0.5,
        y: "films",
        insetLeft: width > 640 ? 0.5 : 0,
        insetRight: width > 640 ? 0.5 : 0,
        fill: "var(--theme-foreground-focus)"
      }),
      Plot.ruleY([0]),
      Plot.tip(
        years,
        Plot.pointerX({
          x: "year",
          y: "films",
          title: (d) => `${d.year}\n${formatCount(d.films)} films`
        })
      )
    ]
  });
}
