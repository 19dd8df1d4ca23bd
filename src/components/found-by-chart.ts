import * as Plot from "@observablehq/plot";
import type {FoundBy} from "../lib/fusion/who-was-right.js";
import {GENRES} from "../lib/genres/genres.js";

const names = {both: "both", plot: "the plot alone", poster: "the poster alone", neither: "neither"} as const;
const colors = [
  "var(--theme-foreground)",
  "var(--theme-blue)",
  "var(--theme-foreground-focus)",
  "var(--theme-foreground-faintest)"
];

/** For each genre its films as one bar: found by both, by one alone, by neither. */
export function foundByChart(rows: readonly FoundBy[], {width}: {width: number}): SVGElement | HTMLElement {
  const parts = rows.flatMap((row) =>
    (Object.keys(names) as (keyof typeof names)[]).map((key) => ({
      genre: row.genre,
      by: names[key],
      share: row.films ? row[key] / row.films : 0,
      films: row[key]
    }))
  );
  return Plot.plot({
    width: Math.min(width, 760),
    height: 50 + rows.length * 28,
    marginLeft: 78,
    x: {label: "share of the genre’s films →", tickFormat: "%", ticks: 5, domain: [0, 1]},
    y: {label: null, domain: GENRES, tickSize: 0, padding: 0.2},
    color: {domain: Object.values(names), range: colors, legend: true},
    marks: [
      Plot.barX(parts, {
        x: "share",
        y: "genre",
        fill: "by",
        order: Object.values(names),
        inset: 0.5,
        title: ({genre, by, films, share}: (typeof parts)[number]) =>
          `${genre}, found by ${by}: ${films} films (${Math.round(share * 100)} %)`,
        tip: true
      })
    ]
  });
}
