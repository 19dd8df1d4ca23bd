import * as Plot from "@observablehq/plot";
import {formatCount, formatPercent} from "../lib/format.js";
import type {WordInGenre} from "../lib/text/word-by-genre.js";
import {genreColorScale} from "./genre-colors.js";

/** A bar a genre: the share of its plots that hold a word; a rule at the share of all plots. */
export function wordByGenre(
  rows: readonly WordInGenre[],
  {width, overall}: {width: number; overall: number}
): SVGElement | HTMLElement {
  return Plot.plot({
    width,
    height: 56 + rows.length * 26,
    marginLeft: 84,
    marginRight: 48,
    x: {
      label: "share of the genre’s plots (line: of all plots)",
      percent: true,
      grid: true,
      ticks: width < 500 ? 4 : 8
    },
    y: {label: null, domain: rows.map(({genre}) => genre)},
    color: genreColorScale,
    ariaLabel: "Share of each genre's plots that hold the word",
    marks: [
      Plot.barX(rows, {
        x: "share",
        y: "genre",
        fill: "genre",
        insetTop: 3,
        insetBottom: 3,
        title: ({genre, withWord, plots, share}: WordInGenre) =>
          `${genre}\n${formatCount(withWord)} of ${formatCount(plots)} plots (${formatPercent(share, 1)})`,
        tip: true
      }),
      Plot.text(rows, {
        x: "share",
        y: "genre",
        text: ({withWord}: WordInGenre) => formatCount(withWord),
        textAnchor: "start",
        dx: 4
      }),
      Plot.ruleX([overall], {stroke: "var(--theme-foreground)", strokeDasharray: "3 3"})
    ]
  });
}
