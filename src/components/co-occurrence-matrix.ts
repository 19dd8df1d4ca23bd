import * as d3 from "d3";
import {html} from "htl";
import {type CoOccurrence, conditionalProbability, lift, npmi} from "../lib/genres/co-occurrence.js";
import type {MeasureDefinition} from "../lib/genres/compare.js";
import {GENRES} from "../lib/genres/genres.js";
import {appendHeatLegend} from "./heat-legend.js";
import {divergingHeat, type HeatScale, sequentialHeat} from "./heat-scale.js";
import {roveFocus} from "./roving-focus.js";

/** Which matrix is drawn: ours, the reference project's, or ours against it. */
export type Comparison = "ours" | "reference" | "difference";

export interface CoOccurrenceMatrixOptions {
  width: number;
  /** What the chart may take of a slide. */
  height?: number;
  measure: MeasureDefinition;
  comparison: Comparison;
  /** Genre indices from top to bottom and left to right. */
  order: readonly number[];
  /** The genres of the chosen cell as bits: it and its mirror image are drawn with a frame. */
  selected?: number;
  /** Called with the genres of a cell that is clicked, or on which Enter is pressed. */
  onSelect?(multiHot: number): void;
}

/**
 * The co-occurrence matrix as a heat map. The diagonal, a genre's own films, is not coloured: it would outshine the
 * rest. Below it one line says what the cell under the pointer or the focus holds.
 */
export function coOccurrenceMatrix(
  {ours, reference}: {ours: CoOccurrence; reference: CoOccurrence},
  {
    width,
    height: room = Number.POSITIVE_INFINITY,
    measure,
    comparison,
    order,
    selected,
    onSelect
  }: CoOccurrenceMatrixOptions
): HTMLElement {
  const matrix = comparison === "reference" ? reference : ours;
  const read = (row: number, column: number): number =>
    comparison === "difference" ? measure.difference(ours, reference, row, column) : measure.value(matrix, row, column);
  const {scale, heatOf, formatCell, formatTick, label} = describeScale(measure, comparison, order, read);
  // A comma more does not fit into a phone's cells.
  const shorten = (text: string) => (cell < 36 ? text.replace(",", "") : text);

  const left = 72;
  // The last column's name leans over the edge where names are upright.
  const cell = Math.min(64, (width - left - 8) / order.length, Math.max(24, (room - 160) / order.length));
  const upright = cell < 62;
  const top = upright ? 66 : 24;
  const size = cell * order.length;
  const height = top + size + 62;
  const gap = cell > 40 ? 2 : 1;

  const svg = d3
    .create("svg")
    .attr("width", left + size + 8)
    .attr("height", height)
    .attr("viewBox", `0 0 ${left + size + 8} ${height}`)
    .attr("style", "max-width: 100%; font-family: var(--sans-serif); font-variant-numeric: tabular-nums");
  const grid = svg.append("g").attr("role", "grid").attr("aria-label", `Co-occurrence of genres: ${label}`);
  const readout = html`<p class="chart-readout">${hint(onSelect !== undefined)}</p>` as HTMLElement;

  const header = grid.append("g").attr("role", "row").attr("font-size", 12).attr("fill", "currentColor");
  header.append("g").attr("role", "gridcell");
  order.forEach((genre, index) => {
    const x = left + (index + 0.5) * cell;
    header
      .append("text")
      .attr("role", "columnheader")
      .attr("transform", upright ? `translate(${x + 4},${top - 6}) rotate(-75)` : `translate(${x},${top - 8})`)
      .attr("text-anchor", upright ? "start" : "middle")
      .text(GENRES[genre]);
  });

  // The cells' names say more than the figures in them, which are drawn apart so that nobody hears them twice.
  const figures = svg.append("g").attr("aria-hidden", "true").attr("pointer-events", "none");
  const cells = order.map((row, y) => {
    const line = grid
      .append("g")
      .attr("role", "row")
      .attr("transform", `translate(0,${top + y * cell})`);
    line
      .append("text")
      .attr("role", "rowheader")
      .attr("x", left - 6)
      .attr("y", cell / 2)
      .attr("dy", "0.35em")
      .attr("font-size", 12)
      .attr("text-anchor", "end")
      .attr("fill", "currentColor")
      .text(GENRES[row]);
    return order.map((column, x) => {
      const value = read(row, column);
      const diagonal = row === column;
      const sentence = describeCell(matrix, row, column, comparison, reference);
      const group = line
        .append("g")
        .attr("class", "heat-cell")
        .attr("role", "gridcell")
        .attr("aria-label", sentence)
        .attr("transform", `translate(${left + x * cell},0)`);
      const multiHot = (1 << row) | (1 << column);
      group.attr("data-multi-hot", multiHot).attr("aria-selected", String(multiHot === selected));
      const colors = diagonal || Number.isNaN(value) ? null : scale.color(heatOf(value));
      group
        .append("rect")
        .attr("x", gap / 2)
        .attr("y", gap / 2)
        .attr("width", cell - gap)
        .attr("height", cell - gap)
        .style("fill", colors?.fill ?? "var(--theme-background-alt)");
      figures
        .append("text")
        .attr("x", left + (x + 0.5) * cell)
        .attr("y", top + (y + 0.5) * cell)
        .attr("dy", "0.35em")
        .attr("text-anchor", "middle")
        .attr("font-size", Math.min(13, cell * 0.34))
        .style("fill", colors?.text ?? "var(--theme-foreground-muted)")
        .text(diagonal && measure.name !== "count" ? "" : Number.isNaN(value) ? "–" : shorten(formatCell(value)));
      const node = group.node()!;
      const show = () => readout.replaceChildren(sentence);
      node.addEventListener("pointerenter", show);
      node.addEventListener("focus", show);
      if (onSelect) {
        node.addEventListener("click", () => {
          for (const other of cells.flat()) {
            other.setAttribute("aria-selected", String(other.dataset.multiHot === String(multiHot)));
          }
          onSelect(multiHot);
        });
      }
      return node;
    });
  });
  roveFocus(cells);

  appendHeatLegend(svg, scale, {x: left, y: top + size + 12, width: Math.min(size, 320), label, format: formatTick});
  return html`<div>${svg.node()}${readout}</div>` as HTMLElement;
}

interface CellScale {
  scale: HeatScale;
  /** Where a value stands on the scale: lift stands there as its logarithm. */
  heatOf(value: number): number;
  formatCell(value: number): string;
  formatTick(value: number): string;
  label: string;
}

/** The scale spans what stands beside the diagonal. */
function describeScale(
  measure: MeasureDefinition,
  comparison: Comparison,
  order: readonly number[],
  read: (row: number, column: number) => number
): CellScale {
  const logarithmic = measure.name === "lift" && comparison !== "difference";
  const heatOf = logarithmic ? (value: number) => Math.max(-4, Math.log2(value)) : (value: number) => value;
  const heats = order.flatMap((row) =>
    order.filter((column) => column !== row).map((column) => heatOf(read(row, column)))
  );
  const finite = heats.filter(Number.isFinite);
  if (comparison !== "difference" && measure.neutral === undefined) {
    const format = measure.name === "count" ? d3.format(",") : d3.format(".0%");
    return {
      scale: sequentialHeat(d3.max(finite) ?? 0),
      heatOf,
      formatCell: measure.name === "count" ? d3.format(",") : (value) => String(Math.round(100 * value)),
      formatTick: format,
      label: measure.name === "count" ? "films" : "P(column | row), percent"
    };
  }
  const scale = divergingHeat(d3.max(finite, Math.abs) ?? 0);
  if (logarithmic) {
    const formatTick = (exponent: number) => d3.format(".3~g")(2 ** exponent);
    return {
      scale,
      heatOf,
      formatCell: (value) => value.toFixed(value < 0.095 ? 2 : 1),
      formatTick,
      label: "lift, log scale"
    };
  }
  const digits = measure.name === "npmi" ? 2 : 1;
  const formatSign = d3.format(comparison === "difference" ? `+.${digits}f` : `.${digits}f`);
  const formatSigned = (value: number) => (Math.abs(value) < 0.5 * 10 ** -digits ? "0" : formatSign(value));
  const short = (value: number) => formatSigned(value).replace(/^([+−]?)0\./, "$1.");
  return {
    scale,
    heatOf,
    formatCell: measure.name === "npmi" ? short : formatSigned,
    formatTick: (value) => (value === 0 ? "0" : d3.format("+~g")(value)),
    label: comparison === "difference" ? measure.differenceLabel : "NPMI"
  };
}

function hint(selectable: boolean): string {
  return selectable
    ? "Point at a cell to read it; click it, or press Enter, for its films."
    : "Point at a cell to read it.";
}

function describeCell(
  matrix: CoOccurrence,
  row: number,
  column: number,
  comparison: Comparison,
  reference: CoOccurrence
): string {
  const [a, b] = [GENRES[row], GENRES[column]];
  const count = d3.format(",");
  const share = d3.format(".1%");
  const fixed = d3.format(".2f");
  if (row === column) return `${a}: ${count(matrix.counts[row][row])} of ${count(matrix.films)} films`;
  const text =
    `${a} and ${b}: ${count(matrix.counts[row][column])} films; ${share(conditionalProbability(matrix, row, column))} ` +
    `of ${a} films, lift ${fixed(lift(matrix, row, column))}, NPMI ${fixed(npmi(matrix, row, column))}`;
  if (comparison !== "difference") return text;
  return (
    `${text}. Reference: ${count(reference.counts[row][column])} films; ` +
    `${share(conditionalProbability(reference, row, column))}, lift ${fixed(lift(reference, row, column))}, ` +
    `NPMI ${fixed(npmi(reference, row, column))}`
  );
}
