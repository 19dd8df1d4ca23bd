import * as Plot from "@observablehq/plot";
import type {Interval} from "../lib/statistics/intervals.js";

/** One figure with its interval: a mark of `series` in the row `label`. */
export interface IntervalRow {
  label: string;
  series: string;
  value: number;
  /** NaN where there is none. */
  interval: Interval;
  /** What the tip says; lines are parted by line feeds. */
  text: string;
}

export interface IntervalChartOptions {
  width: number;
  /** What the horizontal axis measures. */
  axis: string;
  format(value: number): string;
  /** Colours of the series in order; the foreground colours unless given. */
  colors?: readonly string[];
  /** A line at 0, which is then within the axis. */
  zero?: boolean;
  /** Called with a row's label when its mark is clicked. */
  onSelect?(row: IntervalRow): void;
}

const usualColors = ["var(--theme-foreground-focus)", "var(--theme-foreground)", "var(--theme-foreground-muted)"];
const symbols = ["circle", "square", "triangle"] as const;

/** Rows of dots with 95 % intervals, one mark a series, told apart by shape as well as by colour. */
export function intervalChart(
  rows: readonly IntervalRow[],
  {width, axis, format, colors = usualColors, zero = false, onSelect}: IntervalChartOptions
): SVGElement | HTMLElement {
  const labels = [...new Set(rows.map(({label}) => label))];
  const series = [...new Set(rows.map(({series}) => series))];
  const data = rows.map((row) => ({...row, low: row.interval[0], high: row.interval[1]}));
  const limit = width < 600 ? 21 : 44;
  const shorten = (label: string) => (label.length > limit ? `${label.slice(0, limit - 1).trimEnd()}…` : label);
  const longest = Math.max(...labels.map((label) => shorten(label).length));
  const chart = Plot.plot({
    width,
    height: 66 + labels.length * (12 + 13 * series.length),
    marginLeft: Math.min(width * 0.45, 16 + longest * 6.5),
    marginRight: 24,
    x: {label: axis, grid: true, ticks: width < 600 ? 4 : 8, tickFormat: format, nice: true},
    y: {axis: null, domain: series},
    fy: {label: null, domain: labels, tickFormat: shorten, axis: "left", padding: 0.3},
    color: {domain: series, range: colors.slice(0, series.length)},
    symbol: {domain: series, range: symbols.slice(0, series.length), legend: series.length > 1},
    ariaLabel: `${axis}, with intervals`,
    marks: [
      ...(zero ? [Plot.ruleX([0], {stroke: "var(--theme-foreground-muted)"})] : []),
      Plot.ruleY(
        data.filter(({low}) => Number.isFinite(low)),
        {fy: "label", y: "series", x1: "low", x2: "high", stroke: "series", strokeWidth: 1.75}
      ),
      Plot.dot(data, {
        ...{fy: "label", y: "series", x: "value", symbol: "series", stroke: "series", fill: "series", r: 4.5},
        ...{title: "text", tip: true}
      })
    ]
  });
  if (onSelect) {
    chart.addEventListener("click", () => {
      const {value} = chart as {value?: IntervalRow};
      if (value) onSelect(value);
    });
  }
  return chart;
}
