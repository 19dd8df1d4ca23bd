import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";
import {formatCount, formatPercent} from "../lib/format.js";
import {wilsonInterval} from "../lib/genres/intervals.js";
import type {DoubtBin} from "../lib/scores/doubt-bins.js";

const series = {given: "labels that give the genre", missing: "labels that lack it"};

/** How often other catalogues contradict a label, by how probable a model finds its opposite. Bins of few are left out. */
export function doubtChart(
  bins: readonly DoubtBin[],
  {width, least = 10}: {width: number; least?: number}
): SVGElement | HTMLElement {
  const data = bins
    .filter(({decisions}) => decisions >= least)
    .map(({given, doubt, decisions, disputed}) => {
      const [low, high] = wilsonInterval(disputed, decisions);
      const name = given ? series.given : series.missing;
      return {
        ...{name, doubt: doubt + 0.05, share: disputed / decisions, low, high},
        text: `${name}, doubted at ${formatScore(doubt, 1)} to ${formatScore(doubt + 0.1, 1)}\nothers contradict ${formatCount(disputed)} of ${formatCount(decisions)}: ${formatPercent(disputed / decisions, 1)}`
      };
    });
  return Plot.plot({
    width,
    height: width < 600 ? 320 : 380,
    marginLeft: 48,
    marginRight: 20,
    x: {
      domain: [0, 1],
      label: "the model’s probability of the opposite",
      tickFormat: (tick: number) => formatScore(tick, 1)
    },
    y: {
      label: "contradicted by most other catalogues",
      grid: true,
      zero: true,
      tickFormat: (tick: number) => formatPercent(tick)
    },
    color: {domain: Object.values(series), range: ["var(--theme-foreground-focus)", "var(--theme-foreground)"]},
    symbol: {domain: Object.values(series), range: ["circle", "square"], legend: true},
    ariaLabel: "How often other catalogues contradict a label, by how much a model doubts it",
    marks: [
      Plot.areaY(data, {x: "doubt", y1: "low", y2: "high", fill: "name", fillOpacity: 0.14}),
      Plot.line(data, {x: "doubt", y: "share", stroke: "name", strokeWidth: 1.75}),
      Plot.dot(data, {x: "doubt", y: "share", fill: "name", symbol: "name", r: 4.5, title: "text", tip: true}),
      Plot.ruleY([0])
    ]
  });
}
