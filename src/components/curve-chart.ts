import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";

/** One value of one line. */
export interface CurveRow {
  x: number;
  value: number;
  /** The line that it belongs to. */
  series: string;
}

export interface CurveChartOptions {
  width: number;
  xLabel: string;
  yLabel: string;
  /** Lines in the order of their marks; each has its own stroke and symbol. */
  series: readonly string[];
  /** Values as printed elsewhere, drawn across. */
  rules?: readonly {value: number; label: string}[];
  /** Whether the scale of values begins at 0. */
  zero?: boolean;
}

const strokes = ["var(--theme-foreground-focus)", "var(--theme-foreground)", "var(--theme-blue)", "var(--theme-green)"];
const dashes = ["none", "none", "5 3", "2 3"];

/** Lines over training; told apart by colour, dash and symbol. */
export function curveChart(
  rows: readonly CurveRow[],
  {width, xLabel, yLabel, series, rules = [], zero = false}: CurveChartOptions
): SVGElement | HTMLElement {
  const values = [...rows.map(({value}) => value), ...rules.map(({value}) => value)];
  const low = zero ? 0 : Math.min(...values);
  const few = rows.length / series.length <= 60;
  return Plot.plot({
    width,
    height: Math.min(360, 180 + width * 0.2),
    marginLeft: 46,
    marginRight: 20,
    marginTop: 26,
    x: {label: xLabel, ticks: width / 70, tickFormat: (tick: number) => (Number.isInteger(tick) ? String(tick) : "")},
    y: {
      label: yLabel,
      domain: [low, Math.max(...values)],
      nice: true,
      grid: true,
      tickFormat: (tick: number) => formatScore(tick, 2)
    },
    color: {domain: series, range: series.map((_, index) => strokes[index % strokes.length])},
    symbol: {domain: series, legend: true},
    ariaLabel: `${yLabel} by ${xLabel}: ${series.join(", ")}`,
    marks: [
      ...rules.flatMap(({value, label}) => [
        Plot.ruleY([value], {stroke: "var(--theme-foreground-muted)", strokeDasharray: "3 3"}),
        Plot.text([label], {
          y: value,
          frameAnchor: "right",
          dy: -7,
          textAnchor: "end",
          fill: "var(--theme-foreground-muted)"
        } as Plot.TextOptions)
      ]),
      ...series.map((name, index) =>
        Plot.line(
          rows.filter((row) => row.series === name),
          {x: "x", y: "value", stroke: "series", strokeWidth: 1.75, strokeDasharray: dashes[index % dashes.length]}
        )
      ),
      Plot.dot(rows, {
        x: "x",
        y: "value",
        stroke: "series",
        fill: "series",
        symbol: "series",
        r: few ? 3.5 : 1.2,
        title: ({x, value, series}: CurveRow) => `${series}\n${xLabel} ${x}: ${formatScore(value)}`,
        tip: true
      })
    ]
  });
}
