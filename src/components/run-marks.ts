import * as Plot from "@observablehq/plot";
import type {RunRecord} from "../lib/runs/run-schema.js";

type Provenance = RunRecord["provenance"];

/** Published figures are hollow, ours are filled, what was made elsewhere is a square: told apart without colour. */
export function isFilled(provenance: Provenance): boolean {
  return provenance !== "published";
}

export function runSymbol(provenance: Provenance): "circle" | "diamond" | "square" {
  return {published: "diamond", reproduced: "circle", imported: "square"}[provenance] as "circle";
}

/** Width of a letter in charts, in pixels, on average. */
const letter = 5.7;

/** Whether names stand over their marks, since beside them no more than their first words would fit. */
export function namesStandAbove(width: number): boolean {
  return width < 600;
}

/** Shortens names to the room that a chart has for them, in the middle: many begin alike. The tip has the whole. */
export function shortenName(name: string, width: number): string {
  const room = namesStandAbove(width) ? width - 40 : width * 0.4;
  const limit = Math.floor(room / letter);
  if (name.length <= limit) return name;
  const end = Math.floor(limit * 0.55);
  return `${name.slice(0, limit - end - 1).trimEnd()}…${name.slice(-end).trimStart()}`;
}

/** Room to the left for names beside an axis, in pixels; a little where they stand over their marks. */
export function nameMargin(names: readonly string[], width: number): number {
  if (namesStandAbove(width)) return 12;
  return 18 + Math.max(8, ...names.map((name) => shortenName(name, width).length)) * letter;
}

/** A row of a chart with its name, shortened to the room that there is. */
export interface NamedRow {
  id: string;
  name: string;
}

/** The axis of named rows: names beside it, or none where they stand over their marks. */
export function nameScale(rows: readonly NamedRow[], width: number): Plot.ScaleOptions {
  const nameOf = (id: string) => rows.find((row) => row.id === id)!.name;
  const ids = rows.map(({id}) => id);
  const tickFormat = namesStandAbove(width) ? () => "" : nameOf;
  return {label: null, domain: ids, type: "point", padding: 0.6, tickSize: 0, tickFormat};
}

/** The names of rows over their marks, where there is no room beside the axis. */
export function nameMark(rows: readonly NamedRow[], width: number): Plot.Markish {
  if (!namesStandAbove(width)) return null;
  const halo = {stroke: "var(--theme-background)", strokeWidth: 4};
  return Plot.text(rows, {y: "id", text: "name", frameAnchor: "left", dy: -15, ...halo, fill: "currentColor"});
}

/** Vertical lines in the right margin, each joining the rows of a group. */
export function groupBars(groups: readonly {first: string; last: string; line: number}[]): Plot.RenderFunction {
  return (_index, {y}, _values, {width, marginRight}) => {
    const layer = document.createElementNS("http://www.w3.org/2000/svg", "g");
    layer.setAttribute("aria-label", "rule");
    for (const {first, last, line} of groups) {
      const bar = document.createElementNS("http://www.w3.org/2000/svg", "line");
      const x = width - marginRight + 12 + 9 * line;
      const place = (name: string) => Number((y as (name: string) => number)(name));
      for (const [key, value] of Object.entries({x1: x, x2: x, y1: place(first) - 8, y2: place(last) + 8})) {
        bar.setAttribute(key, String(value));
      }
      bar.setAttribute("stroke", "var(--theme-foreground-focus)");
      bar.setAttribute("stroke-width", "3");
      layer.append(bar);
    }
    return layer;
  };
}
