import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";
import {formatCount} from "../lib/format.js";
import type {ReliabilityBin} from "../lib/metrics/calibration-error.js";

/** How often decisions of a probability are true, by run; on the diagonal a run is right about itself. */
export function reliabilityChart(
  runs: readonly {name: string; bins: readonly ReliabilityBin[]}[],
  {width}: {width: number}
): SVGElement | HTMLElement {
  const rows = runs.flatMap(({name, bins}) => bins.filter(({count}) => count > 0).map((bin) => ({...bin, name})));
  const size = Math.min(520, width);
  const names = runs.map(({name}) => name);
  return Plot.plot({
    width: size,
    height: size * 0.86,
    marginLeft: 44,
    marginTop: 24,
    marginRight: 20,
    x: {label: "mean probability", domain: [0, 1], tickFormat: (tick: number) => formatScore(tick, 1)},
    y: {label: "share that is true", domain: [0, 1], grid: true, tickFormat: (tick: number) => formatScore(tick, 1)},
    r: {range: [2.5, 11]},
    color: {domain: names, range: ["var(--theme-foreground-focus)", "var(--theme-foreground)"]},
    symbol: {domain: names, legend: true},
    ariaLabel: "Reliability: share of true decisions by probability",
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1]
        ] as [number, number][],
        {stroke: "var(--theme-foreground-fainter)", strokeDasharray: "4 3"}
      ),
      Plot.line(rows, {x: "meanProbability", y: "share", stroke: "name", strokeWidth: 1.5}),
      Plot.dot(rows, {
        x: "meanProbability",
        y: "share",
        r: "count",
        stroke: "name",
        symbol: "name",
        strokeWidth: 1.75,
        fill: "var(--theme-background)",
        title: ({name, count, meanProbability, share}) =>
          `${name}\n${formatCount(count)} decisions of about ${formatScore(meanProbability, 2)}\n${formatScore(share, 2)} of them true`,
        tip: true
      })
    ]
  });
}
