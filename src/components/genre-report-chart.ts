import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";
import {formatCount} from "../lib/format.js";
import type {GenreLine} from "../lib/models/reported.js";
import {genreColorScale} from "./genre-colors.js";

/** F1 of each genre as a bar, its precision and recall as two marks. */
export function genreReportChart(rows: readonly GenreLine[], {width}: {width: number}): SVGElement | HTMLElement {
  const points = rows.flatMap((row) => [
    {...row, figure: "precision", value: row.precision},
    {...row, figure: "recall", value: row.recall}
  ]);
  return Plot.plot({
    width,
    height: 60 + rows.length * 28,
    marginLeft: 80,
    marginRight: 24,
    x: {
      domain: [0, 1],
      label: "F1 (bar), precision and recall",
      grid: true,
      tickFormat: (tick: number) => formatScore(tick, 1)
    },
    y: {label: null, domain: rows.map(({genre}) => genre), tickSize: 0},
    color: genreColorScale,
    symbol: {domain: ["precision", "recall"], range: ["circle", "times"], legend: true},
    ariaLabel: "F1, precision and recall by genre",
    marks: [
      Plot.barX(rows, {
        x: "f1",
        y: "genre",
        fill: "genre",
        insetTop: 5,
        insetBottom: 5,
        title: ({genre, f1, precision, recall, support}: GenreLine) =>
          `${genre}\nF1 ${formatScore(f1)}, precision ${formatScore(precision)}, recall ${formatScore(recall)}\n${formatCount(support)} films`,
        tip: true
      }),
      Plot.dot(points, {
        x: "value",
        y: "genre",
        symbol: "figure",
        stroke: "currentColor",
        fill: "var(--theme-background)",
        r: 4
      }),
      Plot.ruleX([0])
    ]
  });
}
