import type * as Plot from "@observablehq/plot";
import type {RunRecord} from "../lib/runs/run-schema.js";

type Provenance = RunRecord["provenance"];

/** Published figures are hollow, ours are filled, what was made elsewhere is a square: told apart without colour. */
export function isFilled(provenance: Provenance): boolean {
  return provenance !== "published";
}

export function runSymbol(provenance: Provenance): "circle" | "diamond" | "square" {
  return {published: "diamond", reproduced: "circle", imported: "square"}[provenance] as "circle";
}

/** Shortens names that stand beside an axis; the tip has the whole. */
export function shortenName(name: string, width: number): string {
  const limit = width < 600 ? 18 : width < 800 ? 30 : 42;
  return name.length > limit ? `${name.slice(0, limit - 1).trimEnd()}…` : name;
}

/** Room to the left for names beside an axis, in pixels. */
export function nameMargin(names: readonly string[], width: number): number {
  const longest = Math.max(8, ...names.map((name) => shortenName(name, width).length));
  return Math.min(width * 0.42, 14 + longest * 6.4);
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
