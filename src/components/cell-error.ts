import {html} from "htl";
import type {QueryError} from "../lib/sql/query-error.js";

/** What went wrong in a cell: where, what, and what may help. */
export function showCellError({message, hint, line, column}: QueryError): HTMLElement {
  const place = line === undefined ? "" : `Line ${line}${column === undefined ? "" : `, column ${column}`}: `;
  return html`<div class="cell-error" role="alert">
    <p><strong>${place}</strong>${message}</p>
    ${hint ? html`<p>${hint}</p>` : ""}
  </div>` as HTMLElement;
}
