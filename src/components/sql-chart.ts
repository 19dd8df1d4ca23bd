import {html} from "htl";
import type {FigureProvenance} from "../lib/provenance.js";
import {type ChartMark, type ChartSpec, describeChart, inferChart} from "../lib/sql/chart.js";
import {type ResultTable, tableRows} from "../lib/sql/result.js";
import type {FigureOptions} from "./figure.js";
import {drawResult} from "./sql-plot.js";

const marks: Record<ChartMark, string> = {bar: "Bars", line: "Lines", dot: "Dots", cell: "Cells"};

/**
 * A chart of a result: what fits it at first, then the columns and the mark that the reader chooses. Null when there is
 * nothing to draw.
 */
export function resultChart(
  table: ResultTable,
  figure: (options: FigureOptions) => HTMLElement,
  provenance: FigureProvenance
): HTMLElement | null {
  const inferred = inferChart(table);
  if (!inferred) return null;
  const names = table.columns.map(({name}) => name);
  const controls = {
    mark: select("Draw", Object.entries(marks), inferred.mark),
    x: select("x", names.map(pair), inferred.x),
    y: select("y", names.map(pair), inferred.y),
    color: select("Colour", [["", "none"], ...names.map(pair)], inferred.color ?? "")
  };
  const bar = html`<div class="chart-controls">${Object.values(controls).map(({label}) => label)}</div>` as HTMLElement;
  const readSpec = (): ChartSpec => ({
    mark: controls.mark.input.value as ChartMark,
    x: controls.x.input.value,
    y: controls.y.input.value,
    ...(controls.color.input.value && {color: controls.color.input.value})
  });
  return figure({
    id: "query-chart",
    title: "The result, drawn",
    finding: () => describeChart(table, readSpec()),
    draw: (size) => drawResult(table, readSpec(), size),
    rows: () => tableRows(table),
    provenance,
    controls: bar
  });
}

function pair(name: string): [string, string] {
  return [name, name];
}

function select(name: string, options: [value: string, text: string][], value: string) {
  const input =
    html`<select>${options.map(([key, text]) => html`<option value=${key} selected=${key === value}>${text}</option>`)}</select>` as HTMLSelectElement;
  return {input, label: html`<label>${name} ${input}</label>`};
}
