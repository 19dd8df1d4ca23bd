import * as Plot from "@observablehq/plot";
import type {LanguageCount} from "../lib/dataset/language-counts.js";
import {formatCount, formatPercent} from "../lib/format.js";
import {emptyChart} from "./empty-chart.js";

/** Bars of films by original language; the unknown are a bar of their own, paler. */
export function languageChart(
  rows: readonly LanguageCount[],
  {width, height}: {width: number; height?: number}
): Element {
  if (!rows.length) return emptyChart();
  const isUnknown = (row: LanguageCount) => row.code === "unknown";
  const most = Math.max(...rows.map((row) => row.films));
  return Plot.plot({
    width,
    height: height ?? rows.length * 22 + 50,
    marginLeft: 92,
    marginRight: 96,
    ariaLabel: "Bar chart: films by original language",
    x: {label: "Films", ticks: Math.min(width < 500 ? 2 : 6, most), grid: true},
    y: {label: null, domain: rows.map((row) => row.name), tickSize: 0},
    marks: [
      Plot.barX(rows, {
        y: "name",
        x: "films",
        fill: "var(--theme-foreground-focus)",
        fillOpacity: (row) => (isUnknown(row) ? 0.35 : 1)
      }),
      Plot.text(rows, {
        y: "name",
        x: "films",
        text: (row) => `${formatCount(row.films)} (${formatPercent(row.share, 1)})`,
        textAnchor: "start",
        dx: 5,
        fontVariant: "tabular-nums"
      }),
      Plot.ruleX([0]),
      Plot.tip(
        rows,
        Plot.pointerY({
          y: "name",
          x: "films",
          title: (row) => `${row.name}\n${formatCount(row.films)} films (${formatPercent(row.share, 1)})`
        })
      )
    ]
  });
}
