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
  /** A line at 0, which is then within the axis. */
  zero?: boolean;
  /** A dashed line that the figures are held against. */
  mark?: {value: number; label: string};
}

const colors = ["var(--theme-foreground-focus)", "var(--theme-foreground)", "var(--theme-foreground-muted)"];
const symbols = ["circle", "square", "triangle"] as const;

/** Rows of dots with 95 % intervals, one mark a series, told apart by shape as well as by colour. */
export function intervalChart(
  rows: readonly IntervalRow[],
  {width, axis, format, zero = false, mark}: IntervalChartOptions
): SVGElement | HTMLElement {
  const labels = [...new Set(rows.map(({label}) => label))];
  const series = [...new Set(rows.map(({series}) => series))];
  // A label's marks stand below each other; where each has one, a row is one mark high.
  const met = new Map<string, number>();
  const data = rows.map((row) => {
    const slot = met.get(row.label) ?? 0;
    met.set(row.label, slot + 1);
    return {...row, slot, low: row.interval[0], high: row.interval[1]};
  });
  const slots = Math.max(1, ...met.values());
  const limit = width < 600 ? 21 : 44;
  const shorten = (label: string) => (label.length > limit ? `${label.slice(0, limit - 1).trimEnd()}…` : label);
  const longest = Math.max(...labels.map((label) => shorten(label).length));
  const marked = mark && Number.isFinite(mark.value) ? [mark] : [];
  return Plot.plot({
    width,
    height: 66 + labels.length * (10 + 14 * slots) + 14 * marked.length,
    marginTop: 12 + 14 * marked.length,
    marginLeft: Math.min(width * 0.45, 16 + longest * 6.5),
    marginRight: 24,
    x: {label: axis, grid: true, ticks: width < 600 ? 4 : 8, tickFormat: format, nice: true},
    y: {axis: null, type: "point", padding: 0.5, domain: Array.from({length: slots}, (_, slot) => slot)},
    fy: {label: null, domain: labels, tickFormat: shorten, axis: "left", padding: 0.15},
    color: {domain: series, range: colors.slice(0, series.length)},
    symbol: {domain: series, range: symbols.slice(0, series.length), legend: series.length > 1},
    ariaLabel: `${axis}, with intervals`,
    marks: [
      ...(zero ? [Plot.ruleX([0], {stroke: "var(--theme-foreground-muted)"})] : []),
      Plot.ruleX(marked, {x: "value", stroke: "var(--theme-foreground-muted)", strokeDasharray: "3 3"}),
      Plot.text(marked, {
        ...{x: "value", text: "label", fy: () => labels[0], frameAnchor: "top", dy: -14, textAnchor: "start"},
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.ruleY(
        data.filter(({low}) => Number.isFinite(low)),
        {fy: "label", y: "slot", x1: "low", x2: "high", stroke: "series", strokeWidth: 1.75}
      ),
      Plot.dot(data, {
        ...{fy: "label", y: "slot", x: "value", symbol: "series", stroke: "series", fill: "series", r: 4.5},
        ...{title: "text", tip: true}
      })
    ]
  });
}
