import {html} from "htl";
import {flattenRows} from "../lib/figure-rows.js";
import {formatCount} from "../lib/format.js";

/** A plain table of rows, the first `limit` of them: what a chart shows, for those who read rather than look. */
export function dataTable(rows: readonly object[], {label, limit = 200}: {label: string; limit?: number}): HTMLElement {
  const {columns, rows: flat} = flattenRows(rows.slice(0, limit));
  const isNumber = (column: string) => flat.some((row) => typeof row[column] === "number");
  const numeric = new Set(columns.filter(isNumber));
  const cellClass = (column: string) => (numeric.has(column) ? "number" : null);
  const note = rows.length > limit ? `The first ${limit} of ${formatCount(rows.length)} rows; the CSV has all.` : "";
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Data: ${label}"><table>
    ${note ? html`<caption>${note}</caption>` : ""}
    <thead><tr>${columns.map((column) => html`<th scope="col" class=${cellClass(column)}>${column}</th>`)}</tr></thead>
    <tbody>${flat.map(
      (row) =>
        html`<tr>${columns.map((column) => html`<td class=${cellClass(column)}>${formatCell(row[column])}</td>`)}</tr>`
    )}</tbody>
  </table></div>` as HTMLElement;
}

function formatCell(value: string | number | boolean | null | undefined): string {
  if (value == null) return "–";
  if (typeof value === "number" && !Number.isInteger(value)) return String(Number(value.toPrecision(4)));
  return String(value);
}
