import * as Plot from "@observablehq/plot";
import * as d3 from "d3";
import {GENRES} from "../lib/genres/genres.js";
import type {GenreMarginal} from "../lib/genres/marginals.js";

export type CollectionMarginal = GenreMarginal & {collection: string};

/** Other genres per film, one line a genre: ours (filled) beside the reference project's (open). */
export function genreMarginals(
  rows: readonly CollectionMarginal[],
  {width}: {width: number}
): HTMLElement | SVGElement {
  const known = rows.filter(({films}) => films > 0);
  const order = d3.groupSort(
    known,
    (group) => d3.mean(group, ({companionsPerFilm}) => companionsPerFilm) ?? 0,
    ({genre}) => genre
  );
  const count = d3.format(",");
  const color = "var(--theme-foreground-focus)";
  return Plot.plot({
    width,
    height: 64 + GENRES.length * 26,
    marginLeft: 74,
    marginRight: 14,
    ariaLabel: "Other genres per film, by genre: ours beside the reference project’s",
    x: {
      label: "other genres per film",
      domain: [0, 1.08 * (d3.max(known, ({companionsPerFilm}) => companionsPerFilm) ?? 1)],
      grid: true
    },
    y: {label: null, domain: order, tickSize: 0},
    symbol: {legend: true, domain: ["ours", "reference"], range: ["circle", "diamond"]},
    marks: [
      Plot.ruleY(order, {y: (genre: string) => genre, stroke: "var(--theme-foreground-faintest)"}),
      Plot.dot(known, {
        x: "companionsPerFilm",
        y: "genre",
        symbol: "collection",
        r: 6,
        fill: ({collection}: CollectionMarginal) => (collection === "ours" ? color : "var(--theme-background)"),
        stroke: color,
        strokeWidth: 1.5,
        title: (row: CollectionMarginal) =>
          `${row.genre}, ${row.collection}\n${count(row.films)} films with ${count(row.companions)} other genres: ` +
          `${row.companionsPerFilm.toFixed(2)} each`,
        tip: true
      })
    ]
  });
}
