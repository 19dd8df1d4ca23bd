import * as Plot from "@observablehq/plot";
import * as d3 from "d3";

/** One bar: films of one collection that have this many of the nine genres. */
export interface GenresPerFilmRow {
  /** "ours" or "reference". */
  collection: string;
  genres: number;
  films: number;
  /** Share of the collection's films. */
  share: number;
}

/** Bars of the share of films by their number of genres, one panel a collection. */
export function genresPerFilm(rows: readonly GenresPerFilmRow[], {width}: {width: number}): HTMLElement | SVGElement {
  const counts = [...new Set(rows.map((row) => row.genres))].sort(d3.ascending);
  const format = d3.format(",");
  const percent = d3.format(".1%");
  return Plot.plot({
    width,
    height: 110 + counts.length * 34,
    marginLeft: 58,
    marginRight: 8,
    marginTop: 34,
    marginBottom: 40,
    ariaLabel: "Share of films by number of genres, ours beside the reference project's",
    x: {label: "share of films", percent: true, domain: [0, 110], ticks: [0, 25, 50, 75, 100], grid: true},
    y: {
      label: null,
      domain: counts,
      tickSize: 0,
      tickFormat: (count: number) => (count === 1 ? "1 genre" : `${count} genres`)
    },
    fx: {label: null, domain: [...new Set(rows.map((row) => row.collection))], padding: width < 500 ? 0.12 : 0.06},
    marks: [
      Plot.barX(rows, {
        fx: "collection",
        x: "share",
        y: "genres",
        fill: "collection",
        insetTop: 2,
        insetBottom: 2,
        title: (row: GenresPerFilmRow) =>
          `${row.collection}\n${format(row.films)} films (${percent(row.share)}) have ${row.genres} of the nine genres`,
        tip: true
      }),
      Plot.text(rows, {
        fx: "collection",
        x: "share",
        y: "genres",
        text: (row: GenresPerFilmRow) => format(row.films),
        textAnchor: "start",
        dx: 4
      }),
      Plot.ruleX([0])
    ],
    color: {domain: ["ours", "reference"], range: ["var(--theme-foreground-focus)", "var(--theme-foreground-muted)"]}
  });
}
