import * as Plot from "@observablehq/plot";
import {GENRES, type Genre} from "../lib/genres/genres.js";
import {formatFigure} from "../lib/posters/findings.js";
import type {GroupMean} from "../lib/posters/group-means.js";
import {LAYOUT, LAYOUT_CHANNELS, LAYOUT_LIMITS} from "../lib/posters/measure-poster.js";
import {divergingHeat} from "./heat-scale.js";

export interface LayoutField {
  genre: Genre;
  column: number;
  row: number;
  value: number;
  /** Less the mean of all posters there. */
  difference: number;
}

/** A row for each genre and field of one channel. */
export function listFields(groups: readonly GroupMean[], channel: (typeof LAYOUT_CHANNELS)[number]): LayoutField[] {
  const cells = LAYOUT.columns * LAYOUT.rows;
  const start = LAYOUT_CHANNELS.indexOf(channel) * cells;
  const all = groups.find(({genre}) => genre === null);
  return groups.flatMap(({genre, values}) =>
    genre === null || !all
      ? []
      : Array.from({length: cells}, (_, cell) => ({
          genre,
          column: cell % LAYOUT.columns,
          row: Math.floor(cell / LAYOUT.columns),
          value: values[start + cell] * LAYOUT_LIMITS[channel],
          difference: (values[start + cell] - all.values[start + cell]) * LAYOUT_LIMITS[channel]
        }))
  );
}

/** Nine small posters: where each genre has more (blue) or less (orange) of something than all posters. */
export function posterLayoutChart(
  rows: readonly LayoutField[],
  {width, height}: {width: number; height?: number}
): Element {
  const columns = width < 500 ? 3 : width < 800 ? 5 : 9;
  const lines = Math.ceil(GENRES.length / columns);
  const heat = divergingHeat(Math.max(...rows.map(({difference}) => Math.abs(difference)), 1e-6));
  const sidebar = Math.min(width / columns, 96);
  const lineHeight = height === undefined ? sidebar * 1.5 + 24 : height / lines;
  const place = (genre: Genre) => GENRES.indexOf(genre);
  return Plot.plot({
    width: Math.min(width, sidebar * columns),
    height: lines * lineHeight,
    margin: 0,
    marginTop: 24,
    fx: {axis: null, padding: 0.1},
    fy: {axis: null, padding: lines > 1 ? 0.2 : 0},
    x: {axis: null, type: "band", domain: [0, 1, 2]},
    y: {axis: null, type: "band", domain: [0, 1, 2, 3]},
    color: {type: "identity"},
    ariaLabel: "Differences from all posters by field, one small poster a genre",
    marks: [
      Plot.cell(rows, {
        fx: ({genre}) => place(genre) % columns,
        fy: ({genre}) => Math.floor(place(genre) / columns),
        x: "column",
        y: "row",
        inset: 0.5,
        fill: ({difference}) => heat.color(difference).fill,
        title: ({genre, value, difference}) =>
          `${genre}\n${formatFigure(value)} here, ${difference < 0 ? "" : "+"}${formatFigure(difference)} against all posters`,
        tip: true
      }),
      Plot.text(GENRES, {
        fx: (genre) => place(genre) % columns,
        fy: (genre) => Math.floor(place(genre) / columns),
        text: (genre) => genre,
        frameAnchor: "top",
        dy: -16,
        fontSize: 11,
        fontWeight: 600
      })
    ]
  });
}
