import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";
import type {ExchangeCurve} from "../lib/explain/test-maps.js";

const names = {map: "hottest first", chance: "by chance"};

/** A genre's probability while pixels are taken away, and while they are put back, by the map and by chance. */
export function exchangeChart(curves: readonly ExchangeCurve[], {width}: {width: number}): SVGElement | HTMLElement {
  const rows = curves.flatMap(({kind, order, probabilities}) =>
    Array.from(probabilities, (probability, step) => ({
      kind: kind === "deletion" ? "Deleted: lower is truer" : "Inserted: higher is truer",
      order: names[order],
      share: step / (probabilities.length - 1),
      probability
    }))
  );
  const narrow = width < 560;
  return Plot.plot({
    width: Math.min(width, 860),
    height: narrow ? 460 : 280,
    marginLeft: 48,
    x: {label: "share of the pixels exchanged →", domain: [0, 1], tickFormat: "%", ticks: 5},
    y: {label: "↑ probability", domain: [0, 1], grid: true, tickFormat: (tick: number) => formatScore(tick, 1)},
    [narrow ? "fy" : "fx"]: {axis: null},
    color: {
      domain: Object.values(names),
      range: ["var(--theme-foreground-focus)", "var(--theme-foreground-muted)"],
      legend: true
    },
    ariaLabel: "Probability of the genre while pixels are exchanged",
    marks: [
      ...Object.values(names).map((name) =>
        Plot.line(
          rows.filter(({order}) => order === name),
          {
            x: "share",
            y: "probability",
            stroke: "order",
            strokeWidth: 2,
            strokeDasharray: name === names.chance ? "5 3" : "none",
            [narrow ? "fy" : "fx"]: "kind",
            tip: true
          }
        )
      ),
      Plot.text(
        [...new Set(rows.map(({kind}) => kind))].map((kind) => ({kind})),
        {
          text: "kind",
          [narrow ? "fy" : "fx"]: "kind",
          frameAnchor: "bottom-left",
          dx: 6,
          dy: -6,
          fill: "var(--theme-foreground)",
          fontSize: 12
        }
      )
    ]
  });
}
