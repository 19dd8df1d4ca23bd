import * as Plot from "@observablehq/plot";
import {formatCount} from "../lib/format.js";
import {GENRES} from "../lib/genres/genres.js";
import {sequentialHeat} from "./heat-scale.js";

/** Films by the genre that a run missed, down, and the genre that it added, across; "none" in the last of each. */
export function confusionChart(
  counts: readonly (readonly number[])[],
  {width}: {width: number}
): SVGElement | HTMLElement {
  const down = [...GENRES, "none missed"];
  const across = [...GENRES, "none added"];
  const cells = down.flatMap((missed, row) =>
    across.map((added, column) => ({
      missed,
      added,
      films: counts[row][column],
      right: row === GENRES.length && column === GENRES.length
    }))
  );
  const heat = sequentialHeat(Math.max(1, ...cells.filter(({right}) => !right).map(({films}) => films)));
  const size = Math.min(620, width);
  const narrow = size < 520;
  return Plot.plot({
    width: size,
    height: size * 0.86,
    marginLeft: 84,
    marginTop: narrow ? 86 : 78,
    marginRight: narrow ? 30 : 14,
    marginBottom: 8,
    padding: 0.04,
    x: {axis: "top", label: null, domain: across, tickRotate: -50, tickSize: 0},
    y: {label: null, domain: down, tickSize: 0},
    ariaLabel: "Films by genre missed and genre falsely added",
    marks: [
      Plot.cell(cells, {x: "added", y: "missed", fill: (d) => (d.right ? "none" : heat.color(d.films).fill)}),
      Plot.text(cells, {
        x: "added",
        y: "missed",
        text: (d) => (d.films ? formatCount(d.films) : ""),
        fill: (d) => (d.right ? "currentColor" : heat.color(d.films).text),
        fontSize: narrow ? 9 : 11,
        pointerEvents: "none"
      }),
      Plot.tip(
        cells,
        Plot.pointer({
          x: "added",
          y: "missed",
          title: (d) =>
            d.right
              ? `${formatCount(d.films)} films without a mistake`
              : `${formatCount(d.films)} films\nmissed: ${d.missed}\nadded: ${d.added}`
        })
      )
    ],
    color: {type: "identity"}
  });
}
