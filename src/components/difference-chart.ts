import * as Plot from "@observablehq/plot";
import type {Difference} from "../lib/compare/differences.js";
import {formatDifference, formatInterval, formatScore} from "../lib/compare/format.js";

export interface DifferenceChartOptions {
  width: number;
  names: readonly [a: string, b: string];
  /** Of a row; the accent where there is none. */
  color?(key: string): string;
}

/**
 * A dot and a 95 % interval a row: how much better the first run is, to the right, or the second, to the left. Filled
 * where the interval leaves out 0.
 */
export function differenceChart(
  differences: readonly Difference[],
  {width, names: [a, b], color = () => "var(--theme-foreground-focus)"}: DifferenceChartOptions
): SVGElement | HTMLElement {
  const narrow = width < 600;
  const rows = differences.map((row) => ({
    ...row,
    label: row.better === "lower" ? `${shorten(row, narrow)} ↓` : shorten(row, narrow),
    low: row.favourInterval[0],
    high: row.favourInterval[1],
    stroke: color(row.key),
    text: `${row.label}\n${a}: ${formatScore(row.a)}\n${b}: ${formatScore(row.b)}\ndifference ${formatDifference(row.difference)} (${formatInterval(row.interval)})`
  }));
  const extent = Math.max(
    0.002,
    ...rows.flatMap(({low, high}) => [Math.abs(low), Math.abs(high)].filter(Number.isFinite))
  );
  const longest = Math.max(...rows.map(({label}) => label.length));
  const marginLeft = Math.min(width * 0.5, 14 + longest * 6.2);
  const named = (a.length + b.length + 24) * 6 < width - marginLeft;
  return Plot.plot({
    width,
    height: 74 + rows.length * 22,
    marginLeft,
    marginTop: 30,
    marginRight: 20,
    x: {
      domain: [-extent * 1.05, extent * 1.05],
      grid: true,
      label: null,
      ticks: narrow ? 3 : 7,
      tickFormat: (tick: number) => formatDifference(tick, extent < 0.02 ? 3 : 2)
    },
    y: {label: null, domain: rows.map(({label}) => label), type: "point", padding: 0.6, tickSize: 0},
    ariaLabel: `How much better ${a} or ${b} is, with intervals`,
    marks: [
      Plot.ruleX([0], {stroke: "var(--theme-foreground-muted)"}),
      Plot.text([`← ${named ? b : "B"} better`], {
        frameAnchor: "top-left",
        dy: -22,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.text([`${named ? a : "A"} better →`], {
        frameAnchor: "top-right",
        dy: -22,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.ruleY(rows, {y: "label", x1: "low", x2: "high", stroke: "stroke", strokeWidth: 2}),
      Plot.dot(rows, {
        x: "favour",
        y: "label",
        r: 5,
        stroke: "stroke",
        strokeWidth: 1.5,
        fill: (d) => (d.differs ? d.stroke : "var(--theme-background)"),
        title: "text",
        tip: true
      })
    ],
    color: {type: "identity"}
  });
}

const shortLabels: Record<string, string> = {
  f1OfMeans: "F1 of means",
  macroAveragePrecision: "mean avg. precision",
  microAveragePrecision: "micro avg. precision",
  labelRankingAveragePrecision: "label-ranking AP",
  top1HitRate: "hit in the first",
  top2HitRate: "hit in the first two",
  top3HitRate: "hit in the first three",
  expectedCalibrationError: "calibration error",
  adaptiveCalibrationError: "calibration, adaptive",
  classwiseCalibrationError: "calibration, by genre"
};

/** A label that fits beside the axis; the tip has it whole. */
function shorten({key, label}: Difference, narrow: boolean): string {
  return (narrow && shortLabels[key]) || label.replace(/ \(.*/, "");
}
