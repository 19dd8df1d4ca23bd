import {html} from "htl";
import {formatCount} from "../lib/format.js";
import type {ResultColumn, ResultTable} from "../lib/sql/result.js";

export interface ResultTableOptions {
  /** The table's name for those who hear the page. */
  label: string;
  /** Rows shown at most. */
  limit?: number;
}

/** Rows that a page shows of a result. */
export const SHOWN_ROWS = 1000;

/** A result as a table that scrolls in its own frame: names above, numbers to the right, unknown values marked. */
export function resultTable(result: ResultTable, {label, limit = SHOWN_ROWS}: ResultTableOptions): HTMLElement {
  const shown = Math.min(result.rowCount, limit);
  const {columns} = result;
  const rows = Array.from({length: shown}, (_, row) => {
    const cells = columns.map((column) => formatCell(column, row));
    return html`<tr><th scope="row">${row + 1}</th>${cells}</tr>`;
  });
  return html`<div class="result-table" role="region" aria-label=${label} tabindex="0"><table>
    <thead><tr><th scope="col"><span class="visually-hidden">Row</span></th>${columns.map(
      ({name, kind}) => html`<th scope="col" data-kind=${kind}>${name}</th>`
    )}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>` as HTMLElement;
}

/** How many rows there are, and how many of them are shown, in words. */
export function describeRows(
  {rowCount, complete}: Pick<ResultTable, "rowCount" | "complete">,
  limit = SHOWN_ROWS
): string {
  const all = `${complete ? "" : "more than "}${formatCount(rowCount)}`;
  if (rowCount > limit) return `first ${formatCount(limit)} of ${all} rows`;
  if (!rowCount) return "no rows";
  return rowCount === 1 ? "1 row" : `${all} rows`;
}

function formatCell({name, kind, values}: ResultColumn, row: number): Node | null {
  const value = values[row];
  if (value === null || value === undefined) return html`<td data-kind=${kind} class="unknown">null</td>`;
  return html`<td data-kind=${kind}>${formatValue(value, /year|decade|_id$/i.test(name))}</td>`;
}

function formatValue(value: unknown, isName: boolean): string {
  if (typeof value === "number") {
    if (isName || Number.isInteger(value)) return isName ? String(value) : value.toLocaleString("en-US");
    return value.toLocaleString("en-US", {maximumSignificantDigits: Math.abs(value) >= 1000 ? 8 : 4});
  }
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.replace("T", " ").slice(0, 19);
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
