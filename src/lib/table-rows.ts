import type {TableColumns} from "./table-definition.js";

/** One row of a table: its values by column name. */
export type TableRow = Record<string, string | number | boolean | null>;

/** The rows whose `column` holds `value`, in the table's order. */
export function findRows(table: TableColumns, column: string, value: string | number): TableRow[] {
  const names = Object.keys(table);
  const rows: TableRow[] = [];
  const values = table[column];
  for (let index = 0; index < values.length; ++index) {
    if (values[index] !== value) continue;
    rows.push(Object.fromEntries(names.map((name) => [name, table[name][index]])));
  }
  return rows;
}
