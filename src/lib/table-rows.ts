import type {TableColumns} from "./table-definition.js";

/** One row of a table: its values by column name. */
export type TableRow = Record<string, TableColumns[string][number]>;

/** All rows of a table as objects. */
export function listRows(table: TableColumns): TableRow[] {
  const names = Object.keys(table);
  const length = names.length ? table[names[0]].length : 0;
  return Array.from({length}, (_, index) => Object.fromEntries(names.map((name) => [name, table[name][index]])));
}

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
