import * as Plot from "@observablehq/plot";
import {formatPoints} from "../lib/dataset/format.js";
import {PART_TRAITS, PARTS, type PartShare, partGaps} from "../lib/dataset/part-shares.js";
import {formatCount, formatPercent} from "../lib/format.js";
import {emptyChart} from "./empty-chart.js";

/** Dot plot: each trait's share in the parts of the split, and the largest gap between two parts in points. */
export function partShareChart(
  rows: readonly PartShare[],
  {width, height = 380}: {width: number; height?: number}
): Element {
  if (!rows.length) return emptyChart();
  const gaps = partGaps(rows);
  return Plot.plot({
    width,
    height,
    marginLeft: 86,
    marginRight: 76,
    marginTop: 30,
    ariaLabel: "Dot plot: share of each genre and modality in the three parts of the split",
    symbol: {legend: true, domain: [...PARTS], range: ["circle", "times", "triangle"]},
    x: {
      label: "Share of the part's films",
      percent: true,
      grid: true,
      ticks: width < 500 ? 4 : 8,
      zero: true,
      insetRight: 16,
      tickFormat: (share: number) => `${share}%`
    },
    y: {label: null, domain: [...PART_TRAITS], tickSize: 0},
    marks: [
      Plot.ruleY(gaps, {y: "trait", x1: (gap) => gap.low.share, x2: (gap) => gap.high.share, strokeOpacity: 0.5}),
      Plot.dot(rows, {
        y: "trait",
        x: "share",
        symbol: "part",
        r: 4.5,
        stroke: "var(--theme-foreground-focus)",
        tip: {format: {x: false, y: false, symbol: false, title: true}},
        title: (row) => `${row.trait}, ${row.part}\n${formatPercent(row.share, 1)}: ${formatCount(row.films)} films`
      }),
      Plot.text(gaps, {
        y: "trait",
        frameAnchor: "right",
        textAnchor: "start",
        dx: 10,
        text: (gap) => formatPoints(gap.gap),
        fontVariant: "tabular-nums"
      }),
      Plot.text(gaps.length ? ["largest gap"] : [], {
        frameAnchor: "top-right",
        textAnchor: "start",
        dx: 10,
        dy: -18,
        fill: "var(--theme-foreground-muted)"
      })
    ]
  });
}
