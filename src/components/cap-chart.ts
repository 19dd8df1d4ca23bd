import * as Plot from "@observablehq/plot";
import type {CapCount} from "../lib/dataset/published-counts.js";
import {formatCount} from "../lib/format.js";
import {GENRES} from "../lib/genres/genres.js";
import {genreColorScale} from "./genre-colors.js";

const labels = {live: "Live: these films", published: "Published: the reference project"};

/** From before (ring) to after capping (dot), a line a genre, ours and the published on one logarithmic axis. */
export function capChart(rows: readonly CapCount[], {width, height}: {width: number; height?: number}): Element {
  const wide = width >= 640;
  const facet = {[wide ? "fx" : "fy"]: (row: CapCount) => labels[row.source]};
  const shown = rows.filter((row) => row.before > 0);
  const least = Math.min(500, ...shown.map((row) => Math.max(row.after, 1) / 1.5));
  const title = (row: CapCount) =>
    `${row.genre} (${row.source})\nbefore ${formatCount(row.before)}, after ${formatCount(row.after)}`;
  return Plot.plot({
    width,
    height: height ?? (wide ? 320 : 560),
    marginLeft: 76,
    marginTop: wide ? 40 : 20,
    marginRight: 24,
    ariaLabel: "Films of each genre before and after capping, live and published",
    color: genreColorScale,
    fx: {label: null, domain: Object.values(labels), padding: 0.06},
    fy: {label: null, axis: null, domain: Object.values(labels), padding: 0.18},
    x: {
      type: "log",
      domain: [least, 4e6],
      label: "Films (live) or titles (published), logarithmic",
      grid: true,
      ticks: [1, 10, 100, 1e3, 1e4, 1e5, 1e6].filter((count) => count >= least),
      tickFormat: "~s"
    },
    y: {label: null, domain: [...GENRES], tickSize: 0},
    marks: [
      Plot.link(shown, {
        ...facet,
        y: "genre",
        x1: "before",
        x2: (row) => Math.max(row.after, 1),
        stroke: "genre",
        strokeOpacity: 0.6,
        strokeWidth: 2
      }),
      Plot.dot(shown, {
        ...facet,
        y: "genre",
        x: "before",
        stroke: "genre",
        fill: "var(--theme-background)",
        r: 5,
        strokeWidth: 2
      }),
      Plot.dot(shown, {...facet, y: "genre", x: (row) => Math.max(row.after, 1), fill: "genre", r: 5}),
      wide
        ? null
        : Plot.text(Object.entries(labels), {
            fy: (d) => d[1],
            text: (d) => d[1],
            frameAnchor: "top-left",
            dy: -16,
            fontWeight: 600
          }),
      Plot.tip(shown, Plot.pointer({...facet, y: "genre", x: "before", title}))
    ]
  });
}
