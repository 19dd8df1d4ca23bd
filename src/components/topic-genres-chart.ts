import * as Plot from "@observablehq/plot";
import {GENRES} from "../lib/genres/genres.js";
import type {GenreLift} from "../lib/topics/read-topics.js";
import {genreColor} from "./genre-colors.js";

/** Share of each genre among a topic's films, and a tick for its share among all. */
export function topicGenresChart(rows: readonly GenreLift[], {width}: {width: number}): SVGElement | HTMLElement {
  return Plot.plot({
    width: Math.min(width, 640),
    height: 44 + rows.length * 26,
    marginLeft: 78,
    x: {label: "share of the films →", domain: [0, 1], tickFormat: "%", ticks: 5, grid: true},
    y: {label: null, domain: GENRES, tickSize: 0, padding: 0.25},
    marks: [
      Plot.barX(rows, {
        x: "share",
        y: "genre",
        fill: ({genre}: GenreLift) => genreColor(genre),
        title: ({genre, share, lift, films}: GenreLift) =>
          `${genre}: ${Math.round(share * 100)} % of the topic (${films} films)\n${lift.toFixed(1)} times the share among all`,
        tip: true
      }),
      Plot.tickX(rows, {
        x: ({share, lift}: GenreLift) => (lift ? share / lift : 0),
        y: "genre",
        stroke: "var(--theme-foreground)",
        strokeWidth: 2,
        inset: -2
      })
    ]
  });
}
