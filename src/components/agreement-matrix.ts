import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";
import {sequentialHeat} from "./heat-scale.js";

/** What a pair of catalogues scores against each other; names as readers know them. */
export interface AgreementCell {
  first: string;
  second: string;
  f1: number;
  /** What the tip says. */
  note: string;
}

/** F1 of each pair of catalogues: a triangle, since F1 is the same either way. */
export function agreementMatrix(cells: readonly AgreementCell[], {width}: {width: number}): SVGElement | HTMLElement {
  const columns = [...new Set(cells.map(({first}) => first))];
  const rows = [...new Set(cells.map(({second}) => second))];
  const narrow = width < 600;
  const side = Math.min(120, (width - (narrow ? 96 : 150)) / columns.length);
  const lowest = Math.min(...cells.map(({f1}) => f1));
  // Heat starts a little below the smallest figure: what is compared is far from 0.
  const from = Math.max(0, lowest - 0.08);
  const scale = sequentialHeat(1 - from);
  const data = cells.map((cell) => ({...cell, ...scale.color(cell.f1 - from)}));
  const wrap = (name: string) => (narrow ? name.replace(/ (?=\S*$)/, "\n").replace("first three", "1st three") : name);
  return Plot.plot({
    width: (narrow ? 96 : 150) + side * columns.length,
    height: 48 + rows.length * Math.min(64, side),
    marginLeft: narrow ? 88 : 142,
    marginTop: 40,
    marginRight: 8,
    padding: 0.05,
    x: {label: null, domain: columns, axis: "top", tickSize: 0, tickFormat: wrap},
    y: {label: null, domain: rows, tickSize: 0, tickFormat: wrap},
    color: {type: "identity"},
    ariaLabel: "F1 of each pair of catalogues",
    marks: [
      Plot.cell(data, {x: "first", y: "second", fill: "fill", title: "note", tip: true}),
      Plot.text(data, {
        ...{x: "first", y: "second", fill: "text"},
        text: ({f1}) => formatScore(f1, narrow ? 2 : 3),
        fontSize: narrow ? 12 : 14
      })
    ]
  });
}
