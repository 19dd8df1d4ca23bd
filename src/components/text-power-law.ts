import * as Plot from "@observablehq/plot";
import {formatCount} from "../lib/format.js";
import type {PowerLaw} from "../lib/text/power-law.js";

/** One measured point of a series. */
export interface PowerLawPoint {
  unit: string;
  x: number;
  y: number;
}

export interface PowerLawOptions {
  width: number;
  xLabel: string;
  yLabel: string;
  /** The fitted law of each series, drawn as a dashed line over the points that pass `isFitted`. */
  fits: Record<string, PowerLaw>;
  isFitted(point: PowerLawPoint): boolean;
}

const colors: Record<string, string> = {words: "var(--theme-foreground-muted)", terms: "var(--theme-foreground-focus)"};

/** Measured points on two logarithmic axes, each series with its fitted power law: a straight line here. */
export function powerLawChart(
  points: readonly PowerLawPoint[],
  {width, xLabel, yLabel, fits, isFitted}: PowerLawOptions
): SVGElement | HTMLElement {
  const units = Object.keys(fits);
  const lines = units.flatMap((unit) => {
    const own = points.filter((point) => point.unit === unit && isFitted(point));
    return [own[0], own[own.length - 1]].map(({x}) => ({
      unit,
      x,
      y: fits[unit].coefficient * x ** fits[unit].exponent
    }));
  });
  const scale = {type: "log", grid: true, ticks: width < 500 ? 4 : 6, tickFormat: "~s"} as const;
  return Plot.plot({
    width,
    height: Math.min(420, Math.max(300, width * 0.55)),
    marginLeft: 52,
    marginRight: 20,
    x: {...scale, label: xLabel},
    y: {...scale, label: yLabel, nice: true},
    color: {domain: units, range: units.map((unit) => colors[unit]), legend: true},
    ariaLabel: `${yLabel} against ${xLabel}, both on logarithmic scales`,
    marks: [
      Plot.dot(points, {
        x: "x",
        y: "y",
        fill: "unit",
        r: 3,
        title: ({unit, x, y}: PowerLawPoint) => `${unit}\n${xLabel}: ${formatCount(x)}\n${yLabel}: ${formatCount(y)}`,
        tip: true
      }),
      Plot.line(lines, {x: "x", y: "y", z: "unit", stroke: "var(--theme-foreground)", strokeDasharray: "5 4"})
    ]
  });
}
