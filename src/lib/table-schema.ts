import type {TableProvenance} from "./manifest.js";
import type {ColumnDefinition, TableDefinition} from "./table-definition.js";

export interface ColumnSchema extends Omit<ColumnDefinition, "nullable"> {
  name: string;
  nullable: boolean;
}

/** What a page knows of a snapshot table without opening it: its definition, and how large the stored table is. */
export interface TableSchema {
  name: string;
  description: string;
  columns: ColumnSchema[];
  rows: number;
  bytes: number;
  checksum: string;
}

/** Joins a table's definition with the manifest's record of the stored table. */
export function describeTable(
  {name, description, columns}: Pick<TableDefinition, "name" | "description" | "columns">,
  {rows, bytes, checksum}: Pick<TableProvenance, "rows" | "bytes" | "checksum">
): TableSchema {
  return {
    name,
    description,
    columns: Object.entries(columns).map(([column, definition]) => ({
      ...definition,
      name: column,
      nullable: definition.nullable ?? false
    })),
    rows,
    bytes,
    checksum
  };
}
