import * as Plot from "@observablehq/plot";
import {formatCount, formatShare} from "../lib/dataset/format.js";
import type {FunnelRow} from "../lib/dataset/funnel.js";

/** A bar a step, under the step's name: how many titles are left, and how many the step lost. */
export function funnelChart(rows: readonly FunnelRow[], {width, height}: {width: number; height?: number}): Element {
  const kept = (row: FunnelRow) => `${formatCount(row.count)} (${formatShare(row.share)})`;
  const lost = (row: FunnelRow) => (row.lost ? `−${formatCount(row.lost)}` : "");
  return Plot.plot({
    width,
    height: height ?? rows.length * 54 + 6,
    marginLeft: 2,
    marginRight: 2,
    marginTop: 20,
    marginBottom: 4,
    ariaLabel: "Funnel: titles left after each step",
    x: {axis: null, domain: [0, rows[0]?.count ?? 1]},
    y: {axis: null, domain: rows.map((row) => row.step), paddingInner: 0.52, paddingOuter: 0},
    marks: [
      Plot.barX(rows, {
        y: "step",
        x1: "count",
        x2: (row) => row.count + row.lost,
        fill: "var(--theme-foreground-faintest)"
      }),
      Plot.barX(rows, {y: "step", x: "count", fill: "var(--theme-foreground-focus)"}),
      Plot.text(rows, {y: "step", text: "step", frameAnchor: "left", dy: -21, fontSize: 12, fontWeight: 500}),
      Plot.text(rows, {
        y: "step",
        text: (row) => [lost(row), kept(row)].filter(Boolean).join("   "),
        frameAnchor: "right",
        dy: -21,
        fontSize: 12,
        fontVariant: "tabular-nums"
      })
    ]
  });
}
