import * as Plot from "@observablehq/plot";
import {formatPercent} from "../lib/format.js";
import type {GenreGain} from "../lib/posters/findings.js";
import {formatFigure} from "../lib/posters/findings.js";
import {genreColorScale} from "./genre-colors.js";

/** An arrow a genre, from the share of films that have it (chance) to the average precision reached. */
export function genreGainChart(rows: readonly GenreGain[], {width}: {width: number}): Element {
  return Plot.plot({
    width,
    height: 60 + rows.length * 28,
    marginLeft: 84,
    marginRight: 24,
    x: {label: "average precision", domain: [0, Math.max(0.8, ...rows.map((row) => row.averagePrecision))], grid: true},
    y: {label: null, domain: rows.map(({genre}) => genre), tickSize: 0},
    color: genreColorScale,
    ariaLabel: "Average precision by genre, from chance to what colour and layout reach",
    marks: [
      Plot.link(rows, {
        y: "genre",
        x1: "share",
        x2: "averagePrecision",
        stroke: "genre",
        strokeWidth: 5,
        strokeOpacity: 0.6
      }),
      Plot.tickX(rows, {y: "genre", x: "share", stroke: "var(--theme-foreground-muted)", inset: 5}),
      Plot.dot(rows, {
        y: "genre",
        x: "averagePrecision",
        fill: "genre",
        r: 5,
        title: ({genre, share, averagePrecision}: GenreGain) =>
          `${genre}\naverage precision ${formatFigure(averagePrecision)}\nchance ${formatFigure(share)}: ${formatPercent(share)} of the films have it`,
        tip: true
      })
    ]
  });
}
