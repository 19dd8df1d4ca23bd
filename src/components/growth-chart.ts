import * as Plot from "@observablehq/plot";
import {formatInterval, formatScore} from "../lib/compare/format.js";
import {formatCount} from "../lib/format.js";
import type {LearningCurve} from "../lib/scores/read-learning.js";

/**
 * Figures by films trained on, a doubling at each step of the axis: draws as faint marks, their means with intervals,
 * and dashed what the curve through them says of twice the films.
 */
export function growthChart(
  curves: readonly LearningCurve[],
  {width, figure}: {width: number; figure: string}
): SVGElement | HTMLElement {
  const names = curves.map(({name}) => name);
  const draws = curves.flatMap(({name, draws}) => draws.map((draw) => ({...draw, name})));
  const means = curves.flatMap(({name, means}) => means.map((mean) => ({...mean, name})));
  const forecasts = curves.flatMap(({name, forecast}) => (forecast ? [{...forecast, name}] : []));
  const traced = curves.flatMap(({name, traced}) => traced.map((point) => ({...point, name})));
  const full = Math.max(...means.map(({films}) => films));
  const sizes = [...new Set([...means, ...forecasts].map(({films}) => films))].sort((a, b) => a - b);
  const narrow = width < 600;
  // All films lie near the last share of them: their tick would run into its neighbour's.
  const ticks = sizes.filter((size, place) => (narrow ? place % 2 === 0 || size === 2 * full : size !== full));
  const says = ({
    name,
    films,
    value,
    low,
    high
  }: {
    name: string;
    films: number;
    value: number;
    low: number;
    high: number;
  }) =>
    `${name}\n${formatCount(films)} films: ${formatScore(value)}${Number.isFinite(low) ? ` (${formatInterval([low, high])})` : ""}`;
  return Plot.plot({
    width,
    height: narrow ? 340 : 400,
    marginLeft: 48,
    marginRight: 28,
    marginTop: 30,
    x: {
      type: "log",
      base: 2,
      label: "training films",
      ticks,
      tickFormat: (films: number) => formatCount(films),
      nice: false
    },
    y: {label: figure, grid: true, nice: true, tickFormat: (value: number) => formatScore(value, 2)},
    color: {domain: names, range: ["var(--theme-foreground-focus)", "var(--theme-foreground)"]},
    symbol: {domain: names, range: ["circle", "square"], legend: true},
    ariaLabel: `${figure} by number of training films`,
    marks: [
      Plot.line(
        traced.filter(({films}) => films <= full),
        {x: "films", y: "value", stroke: "name", strokeWidth: 1.75}
      ),
      Plot.line(
        traced.filter(({films}) => films >= full),
        {x: "films", y: "value", stroke: "name", strokeWidth: 1.75, strokeDasharray: "4 3"}
      ),
      Plot.dot(draws, {x: "films", y: "value", stroke: "name", symbol: "name", r: 2.5, strokeOpacity: 0.5}),
      Plot.ruleX([...means, ...forecasts], {x: "films", y1: "low", y2: "high", stroke: "name", strokeWidth: 1.25}),
      Plot.dot(means, {x: "films", y: "value", fill: "name", symbol: "name", r: 4.5, title: says, tip: true}),
      Plot.dot(forecasts, {
        ...{x: "films", y: "value", stroke: "name", fill: "var(--theme-background)", symbol: "name", r: 5},
        ...{strokeWidth: 1.75, tip: true},
        title: (row) => `Forecast, ${says(row)}`
      })
    ]
  });
}
