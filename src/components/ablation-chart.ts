import * as Plot from "@observablehq/plot";
import {formatDifference, formatInterval, formatScore} from "../lib/compare/format.js";
import type {Metric} from "../lib/metrics/metric.js";
import type {AblationRow} from "../lib/models/ablations.js";
import {excludesZero} from "../lib/statistics/intervals.js";
import {nameMargin, nameMark, nameScale, namesStandAbove, shortenName} from "./run-marks.js";

/** What each idea changes, with its 95 % interval, in the order of the rows; filled where the interval leaves out 0. */
export function ablationChart(
  rows: readonly AblationRow[],
  {width, metric: {key, label}}: {width: number; metric: Pick<Metric, "key" | "label">}
): SVGElement | HTMLElement {
  const above = namesStandAbove(width);
  const data = rows.map(({run, base, idea, effects}) => {
    const {a, b, difference} = effects[key];
    const [low, high] = difference.percentile;
    return {
      id: run.record.id,
      name: shortenName(idea, width),
      value: difference.value,
      low,
      high,
      text: `${idea}\n${label} with it ${formatScore(a.value)}, without ${formatScore(b.value)}\nchange ${formatDifference(difference.value)} (${formatInterval(difference.percentile)})\nagainst ${base.record.name}`
    };
  });
  const extent = Math.max(
    0.002,
    ...data.flatMap(({low, high}) => [Math.abs(low), Math.abs(high)]).filter(Number.isFinite)
  );
  return Plot.plot({
    width,
    height: 70 + data.length * (above ? 40 : 26),
    marginLeft: nameMargin(
      rows.map(({idea}) => idea),
      width
    ),
    marginTop: above ? 20 : 12,
    marginRight: 20,
    x: {
      label: `change in ${label}`,
      domain: [-extent * 1.05, extent * 1.05],
      grid: true,
      ticks: above ? 3 : 7,
      tickFormat: (tick: number) => formatDifference(tick, extent < 0.02 ? 3 : 2)
    },
    y: nameScale(data, width),
    ariaLabel: `Change in ${label} by idea, with intervals`,
    marks: [
      Plot.ruleX([0], {stroke: "var(--theme-foreground-muted)"}),
      nameMark(data, width),
      Plot.ruleY(data, {y: "id", x1: "low", x2: "high", stroke: "var(--theme-foreground-focus)", strokeWidth: 2}),
      Plot.dot(data, {
        x: "value",
        y: "id",
        r: 5,
        stroke: "var(--theme-foreground-focus)",
        strokeWidth: 1.5,
        fill: ({low, high}) =>
          excludesZero([low, high]) ? "var(--theme-foreground-focus)" : "var(--theme-background)",
        title: "text",
        tip: true
      })
    ]
  });
}
