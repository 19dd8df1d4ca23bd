import * as Plot from "@observablehq/plot";
import type {LabelShare} from "../lib/dataset/published-counts.js";
import {formatCount, formatPercent} from "../lib/format.js";
import {GENRES} from "../lib/genres/genres.js";
import {emptyChart} from "./empty-chart.js";
import {genreColorScale} from "./genre-colors.js";

/** Each genre's share of all film-genre pairs: ours (dot) and the published one (diamond outline). */
export function labelShareChart(
  rows: readonly LabelShare[],
  {width, height = 330}: {width: number; height?: number}
): Element {
  const known = rows.filter((row) => !Number.isNaN(row.share));
  if (!known.some((row) => row.source === "live")) return emptyChart();
  const place = {y: "genre", x: "share"} as const;
  return Plot.plot({
    width,
    height,
    marginLeft: 76,
    marginRight: 24,
    ariaLabel: "Each genre's share of all film-genre pairs, live and published",
    color: genreColorScale,
    symbol: {legend: true, domain: ["live", "published"], range: ["circle", "diamond"]},
    x: {
      label: "Share of all film–genre pairs",
      percent: true,
      grid: true,
      zero: true,
      ticks: width < 500 ? 5 : 10,
      tickFormat: (share: number) => `${share}%`
    },
    y: {label: null, domain: [...GENRES], tickSize: 0},
    marks: [
      Plot.ruleY(
        known,
        Plot.groupY(
          {x1: "min", x2: "max"},
          {y: "genre", x1: "share", x2: "share", stroke: "genre", strokeOpacity: 0.5, strokeWidth: 2}
        )
      ),
      Plot.dot(
        known.filter((row) => row.source === "published"),
        {...place, symbol: "source", stroke: "genre", fill: "var(--theme-background)", r: 5, strokeWidth: 2}
      ),
      Plot.dot(
        known.filter((row) => row.source === "live"),
        {...place, symbol: "source", fill: "genre", r: 5}
      ),
      Plot.tip(
        known,
        Plot.pointer({
          y: "genre",
          x: "share",
          title: (row) => `${row.genre}, ${row.source}\n${formatPercent(row.share, 1)}: ${formatCount(row.films)}`
        })
      )
    ]
  });
}
