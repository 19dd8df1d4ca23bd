import * as Plot from "@observablehq/plot";

/** Bars of how many plots have how many words, the median marked; the longest plots are gathered in the last bar. */
export function textLengthHistogram(
  lengths: readonly number[],
  {width, median, limit = 200}: {width: number; median: number; limit?: number}
): SVGElement | HTMLElement {
  const clamped = lengths.map((length) => Math.min(length, limit - 1));
  return Plot.plot({
    width,
    height: 300,
    marginLeft: 52,
    x: {
      label: `words in the plot (${limit} stands for ${limit} and more)`,
      domain: [0, limit],
      ticks: width < 500 ? 5 : 10
    },
    y: {label: "plots", grid: true},
    ariaLabel: "Number of plots by length in words",
    marks: [
      Plot.rectY(clamped, {
        ...Plot.binX<Plot.RectYOptions>({y: "count"}, {x: (length: number) => length, thresholds: limit / 5}),
        fill: "var(--theme-foreground-muted)",
        inset: 0.5,
        tip: true
      }),
      Plot.ruleY([0]),
      Plot.ruleX([median], {stroke: "var(--theme-foreground-focus)", strokeWidth: 2}),
      Plot.text([median], {
        x: (value: number) => value,
        frameAnchor: "top",
        text: (value: number) => `median ${Math.round(value)}`,
        fill: "var(--theme-foreground-focus)",
        textAnchor: "start",
        dx: 5,
        fontWeight: 600
      })
    ]
  });
}
