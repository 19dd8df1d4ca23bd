import * as Plot from "@observablehq/plot";
import {MODALITY_STATES, type ModalityCount, type ModalityState} from "../lib/dataset/modality-counts.js";
import {formatCount, formatPercent} from "../lib/format.js";
import {GENRES} from "../lib/genres/genres.js";
import {emptyChart} from "./empty-chart.js";

const pale = (percent: number) =>
  `color-mix(in oklab, var(--theme-foreground-focus) ${percent}%, var(--theme-background))`;

const stateColors: Record<ModalityState, string> = {
  both: pale(100),
  "plot only": pale(62),
  "poster only": pale(34),
  neither: "var(--theme-foreground-faintest)"
};

/** Stacked bars, one a genre and one for all films: the shares with plot and poster, one of them, or neither. */
export function modalityChart(
  rows: readonly ModalityCount[],
  {width, height = 360}: {width: number; height?: number}
): Element {
  const known = rows.filter((row) => !Number.isNaN(row.share));
  if (!known.length) return emptyChart();
  const states = MODALITY_STATES.filter((state) => known.some((row) => row.state === state && row.films));
  const roomy = width > 560;
  return Plot.plot({
    width,
    height,
    marginLeft: 76,
    marginRight: 14,
    ariaLabel: "Stacked bar chart: share of films with plot and poster, one of them, or neither, by genre",
    color: {
      legend: true,
      domain: states,
      range: states.map((state) => stateColors[state])
    },
    x: {label: "Share of films", percent: true, tickFormat: (share: number) => `${share}%`, ticks: roomy ? 10 : 4},
    y: {label: null, domain: ["All films", ...GENRES], tickSize: 0},
    marks: [
      Plot.barX(known, {
        y: "group",
        x: "share",
        fill: "state",
        order: [...MODALITY_STATES],
        insetRight: 0.5,
        tip: {format: {x: false, fill: false, y: false, title: true}},
        title: (row) => `${row.group}: ${row.state}\n${formatCount(row.films)} films (${formatPercent(row.share, 1)})`
      }),
      Plot.text(
        known.filter((row) => row.state === "both"),
        {
          y: "group",
          x: 0,
          text: (row) => `${formatPercent(row.share, 1)} both`,
          textAnchor: "start",
          dx: 6,
          fill: "var(--theme-background)",
          fontVariant: "tabular-nums"
        }
      )
    ]
  });
}
