import * as Plot from "@observablehq/plot";
import type {RuntimeBin, RuntimeCounts} from "../lib/dataset/runtime-counts.js";
import {formatCount, formatPercent} from "../lib/format.js";
import {emptyChart} from "./empty-chart.js";

/** Histogram of known runtimes. The last bin has no end; the unknown are told in words above the bars. */
export function runtimeChart(
  {bins, known, unknown}: RuntimeCounts,
  {width, height = 280}: {width: number; height?: number}
): Element {
  if (!known) return emptyChart(unknown ? "No runtime is known for these films." : undefined);
  const step = bins[0].to!;
  const end = (bin: RuntimeBin) => bin.to ?? bin.from + step;
  const range = (bin: RuntimeBin) =>
    bin.to === null ? `${bin.from} minutes or more` : `${bin.from} to ${bin.to - 1} minutes`;
  const last = bins.at(-1)!.from;
  const most = Math.max(...bins.map((bin) => bin.films));
  return Plot.plot({
    width,
    height,
    marginLeft: 48,
    marginTop: 34,
    ariaLabel: "Histogram of known runtimes",
    x: {
      label: "Runtime (minutes)",
      ticks: bins.filter((bin) => bin.from % (width < 500 ? 60 : 30) === 0).map((bin) => bin.from),
      tickFormat: (minutes: number) => (minutes === last ? `${minutes}+` : String(minutes))
    },
    y: {label: "Films", grid: true, ticks: Math.min(6, most)},
    marks: [
      Plot.rectY(bins, {
        x1: "from",
        x2: end,
        y: "films",
        insetLeft: 0.5,
        insetRight: 0.5,
        fill: "var(--theme-foreground-focus)"
      }),
      Plot.ruleY([0]),
      Plot.text([`${formatPercent(unknown / (known + unknown), 1)} not known`], {
        frameAnchor: "top-right",
        dy: -26,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.tip(
        bins,
        Plot.pointerX({
          x: (bin) => (bin.from + end(bin)) / 2,
          y: "films",
          title: (bin) => `${range(bin)}\n${formatCount(bin.films)} films`
        })
      )
    ]
  });
}
