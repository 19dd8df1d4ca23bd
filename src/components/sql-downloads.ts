import {html} from "htl";
import {formatCount} from "../lib/format.js";
import {formatCsv, formatParquet} from "../lib/sql/export.js";
import type {ResultTable} from "../lib/sql/result.js";
import {saveFile} from "./save-file.js";

/** Buttons that save a result, all its fetched rows, as CSV or as Parquet. */
export function resultDownloads(table: ResultTable, name = "marquee-query"): HTMLElement {
  const saveCsv = () => saveFile(`${name}.csv`, formatCsv(table), "text/csv");
  const saveParquet = async () =>
    saveFile(`${name}.parquet`, new Uint8Array(await formatParquet(table)), "application/vnd.apache.parquet");
  const rows = table.rowCount === 1 ? "the row" : `all ${formatCount(table.rowCount)} rows`;
  return html`<p class="result-downloads">Save ${rows} as
    <button type="button" onclick=${saveCsv}>CSV</button>
    <button type="button" onclick=${saveParquet}>Parquet</button>
  </p>` as HTMLElement;
}
