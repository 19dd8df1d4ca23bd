import {html} from "htl";
import {formatBytes, formatCount} from "../lib/format.js";
import type {ColumnSchema, TableSchema} from "../lib/table-schema.js";

export interface SchemaOptions {
  /** Puts a column's or table's name into the query. */
  insert(name: string): void;
  /** Shows a table's first rows. */
  look(table: string): void;
}

/** Every table with its size, and below each its columns: type, unit, meaning, source. */
export function schemaBrowser(schema: readonly TableSchema[], options: SchemaOptions): HTMLElement {
  return html`<div class="schema-browser">${schema.map((table) => describeTable(table, options))}</div>` as HTMLElement;
}

function describeTable(
  {name, description, rows, bytes, columns}: TableSchema,
  {insert, look}: SchemaOptions
): Node | null {
  const size = `${formatCount(rows)} rows, ${formatBytes(bytes)}`;
  return html`<details class="schema-table">
    <summary><code>${name}</code> <span>${size}</span></summary>
    <p>${description} <button type="button" class="link-button" onclick=${() => look(name)}>Look at its first rows</button></p>
    <dl>${columns.map((column) => describeColumn(column, insert))}</dl>
  </details>`;
}

function describeColumn(
  {name, type, unit, description, source, nullable}: ColumnSchema,
  insert: (name: string) => void
) {
  const kind = [type === "dictionary" || type === "utf8" ? "text" : type, unit, nullable && "may be null"].filter(
    Boolean
  );
  return html`<div><dt><button type="button" title="Put ${name} into the query" onclick=${() => insert(quoteName(name))}>${name}</button> <span>${kind.join(", ")}</span></dt>
    <dd>${description} <span class="schema-source">from ${source}</span></dd></div>`;
}

/** Words that SQL keeps for itself need quotes as a name. */
function quoteName(name: string): string {
  return /^(group|order|table|select|from|where|end|all|column|desc|asc|of)$/i.test(name) ? `"${name}"` : name;
}
