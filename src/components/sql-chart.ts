import {html} from "htl";
import type {FigureProvenance} from "../lib/provenance.js";
import {type ChartMark, type ChartSpec, CHART_ROWS, describeChart, inferChart} from "../lib/sql/chart.js";
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
  const holder = html`<div></div>` as HTMLElement;
  const draw = () => {
    const spec: ChartSpec = {
      mark: controls.mark.input.value as ChartMark,
      x: controls.x.input.value,
      y: controls.y.input.value,
      ...(controls.color.input.value && {color: controls.color.input.value})
    };
    holder.replaceChildren(
      figure({
        id: "query-chart",
        title: `${spec.mark === "cell" && spec.color ? spec.color : spec.mark === "bar" ? spec.x : spec.y} by ${spec.mark === "cell" ? `${spec.y} and ${spec.x}` : spec.mark === "bar" ? spec.y : spec.x}`,
        finding: describeChart(table, spec) + (table.rowCount > CHART_ROWS ? ` Drawn are the first ${CHART_ROWS.toLocaleString("en-US")} rows.` : ""),
        draw: ({width, height}) => drawResult(table, spec, {width, height}),
        rows: () => tableRows(table),
        provenance
      })
    );
  };
  const bar = html`<div class="chart-controls" role="group" aria-label="Chart">${Object.values(controls).map(({label}) => label)}</div>` as HTMLElement;
  bar.addEventListener("input", draw);
  draw();
  return html`<div class="result-chart">${bar}${holder}</div>` as HTMLElement;
}

function pair(name: string): [string, string] {
  return [name, name];
}

function select(name: string, options: [value: string, text: string][], value: string) {
  const input = html`<select>${options.map(([key, text]) => html`<option value=${key} selected=${key === value}>${text}</option>`)}</select>` as HTMLSelectElement;
  return {input, label: html`<label>${name} ${input}</label>`};
}
