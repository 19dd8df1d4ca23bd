import * as Plot from "@observablehq/plot";
import type {GenreDecadeCount} from "../lib/dataset/year-counts.js";
import {formatCount, formatPercent} from "../lib/format.js";
import {GENRES, type Genre} from "../lib/genres/genres.js";
import {emptyChart} from "./empty-chart.js";
import {genreColorScale} from "./genre-colors.js";

/** Small multiples, one a genre: its share of each decade's films. Thin decades (fewer than `minimum` films) are pale. */
export function decadeChart(
  rows: readonly GenreDecadeCount[],
  {width, height, minimum = 100}: {width: number; height?: number; minimum?: number}
): Element {
  if (!rows.length) return emptyChart();
  const columns = width < 640 ? 2 : 3;
  const lines = Math.ceil(GENRES.length / columns);
  const column = (genre: Genre) => GENRES.indexOf(genre) % columns;
  const line = (genre: Genre) => Math.floor(GENRES.indexOf(genre) / columns);
  const place = {
    fx: (d: {genre: Genre}) => column(d.genre),
    fy: (d: {genre: Genre}) => line(d.genre)
  };
  return Plot.plot({
    width,
    height: height ?? lines * 150 + 40,
    marginLeft: 40,
    marginTop: 30,
    marginBottom: 34,
    ariaLabel: "Nine bar charts, one a genre: the genre's share of each decade's films",
    color: genreColorScale,
    fx: {axis: null, padding: 0.12},
    fy: {axis: null, padding: 0.34},
    x: {label: null, tickFormat: (decade: number) => String(decade), ticks: width / columns < 260 ? 3 : 5, inset: 2},
    y: {label: null, percent: true, grid: true, ticks: 3, tickFormat: (share: number) => `${share}%`},
    marks: [
      Plot.rectY(rows, {
        ...place,
        x1: (d) => d.decade,
        x2: (d) => d.decade + 10,
        y: "share",
        insetLeft: 0.5,
        insetRight: 0.5,
        fill: "genre",
        fillOpacity: (d) => (d.total < minimum ? 0.35 : 1)
      }),
      Plot.ruleY([0]),
      Plot.text(
        GENRES.map((genre) => ({genre})),
        {...place, text: "genre", frameAnchor: "top-left", dy: -20, fontWeight: 600, fontSize: 12}
      ),
      Plot.tip(
        rows,
        Plot.pointer({
          ...place,
          x: (d) => d.decade + 5,
          y: "share",
          title: (d) =>
            `${d.genre}, ${d.decade}s\n${formatPercent(d.share, 1)}: ${formatCount(d.films)} of ${formatCount(d.total)} films`
        })
      )
    ]
  });
}
