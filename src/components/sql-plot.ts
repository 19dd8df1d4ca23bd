import * as Plot from "@observablehq/plot";
import {isGenre} from "../lib/genres/genres.js";
import {type ChartSpec, chartRows, isTime} from "../lib/sql/chart.js";
import type {ResultTable} from "../lib/sql/result.js";
import {genreColorScale} from "./genre-colors.js";

/** Draws a result with Plot as the spec says, as many rows as there is room for. */
export function drawResult(
  table: ResultTable,
  spec: ChartSpec,
  {width, height}: {width: number; height?: number}
): HTMLElement | SVGSVGElement {
  const rows = chartRows(table, spec);
  const column = (name: string) => table.columns.find((candidate) => candidate.name === name)!;
  const {x, y, color, mark} = spec;
  const narrow = width < 500;
  const longest = Math.max(0, ...rows.map((row) => String(row[y] ?? "").length));
  const across = [...new Set(rows.map((row) => String(row[x] ?? "")))].join("  ").length;
  const crowded = mark === "cell" && 7 * across > width - 150;
  const named = mark === "bar" || mark === "cell";
  const years = isTime(column(x)) && column(x).kind === "number";
  return Plot.plot({
    width,
    height: height ?? (named ? Math.min(1400, 60 + 22 * new Set(rows.map((row) => row[y])).size) : narrow ? 300 : 400),
    marginLeft: named ? Math.min(narrow ? 130 : 240, 20 + 7 * longest) : 60,
    marginBottom: crowded ? 90 : 40,
    marginRight: 24,
    ariaLabel: `${y} by ${x}`,
    x: {
      label: x,
      grid: !named || mark === "bar",
      ...(years && mark !== "cell" && {tickFormat: "d"}),
      ...(mark === "cell" && {tickRotate: crowded ? -45 : 0, type: "band", padding: 0})
    },
    y: {label: named ? null : y, grid: !named, ...(named && {type: "band", padding: mark === "cell" ? 0 : 0.1})},
    color: colorScale(table, color, mark),
    marks: drawMarks(rows, spec)
  });
}

function drawMarks(rows: Record<string, unknown>[], {mark, x, y, color}: ChartSpec): Plot.Markish[] {
  const accent = "var(--theme-foreground-focus)";
  if (mark === "bar") {
    return [Plot.barX(rows, {x, y, fill: color ?? accent, sort: color ? null : {y: null}, tip: true}), Plot.ruleX([0])];
  }
  if (mark === "cell") return [Plot.cell(rows, {x, y, fill: color ?? accent, inset: 0.5, tip: true})];
  if (mark === "line") return [Plot.lineY(rows, {x, y, stroke: color ?? accent, strokeWidth: 2, tip: true})];
  return [Plot.dot(rows, {x, y, stroke: color ?? accent, fill: color ?? accent, fillOpacity: 0.35, r: 3, tip: true})];
}

/** Genres have their colours everywhere; other names a few distinct ones; amounts a ramp with its legend. */
function colorScale(
  table: ResultTable,
  color: string | undefined,
  mark: ChartSpec["mark"]
): Plot.ScaleOptions | undefined {
  const column = table.columns.find(({name}) => name === color);
  if (!column) return undefined;
  if (column.kind === "number") return {type: mark === "line" ? "ordinal" : "linear", scheme: "viridis", legend: true};
  const values = [...new Set(column.values)];
  if (values.every((value) => typeof value === "string" && isGenre(value))) {
    const {domain, range} = genreColorScale;
    const used = domain
      .map((genre, index) => ({genre, color: range[index]}))
      .filter(({genre}) => values.includes(genre));
    return {domain: used.map(({genre}) => genre), range: used.map((entry) => entry.color), legend: true};
  }
  return {scheme: values.length > 10 ? "rainbow" : "observable10", legend: values.length <= 20};
}
