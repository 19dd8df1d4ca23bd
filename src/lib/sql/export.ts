import {csvFormatRows} from "d3";
import type {BasicType, ColumnSource} from "hyparquet-writer";
import type {ColumnKind, ResultTable} from "./result.js";

/** The table as CSV with a header (RFC 4180): unknown values empty, dates in ISO 8601, lists and objects as JSON. */
export function formatCsv({columns, rowCount}: ResultTable): string {
  const rows = Array.from({length: rowCount}, (_, row) => columns.map(({values}) => formatField(values[row])));
  return `${csvFormatRows([columns.map(({name}) => name), ...rows])}\n`;
}

const parquetTypes: Record<ColumnKind, BasicType> = {
  number: "DOUBLE",
  text: "STRING",
  boolean: "BOOLEAN",
  date: "TIMESTAMP",
  other: "STRING"
};

/** The table as a Parquet file. Numbers that are all whole and fit become INT32; lists and objects become JSON text. */
export async function formatParquet({columns}: ResultTable): Promise<ArrayBuffer> {
  const {parquetWriteBuffer} = await import("hyparquet-writer");
  const columnData = uniqueNames(columns.map(({name}) => name)).map((name, index): ColumnSource => {
    const {kind, values} = columns[index];
    if (kind === "other")
      return {name, data: values.map((value) => (value == null ? null : formatField(value))), type: "STRING"};
    const type = kind === "number" && values.every(isSmallInteger) ? "INT32" : parquetTypes[kind];
    return {name, data: values.map((value) => value ?? null), type, nullable: true};
  });
  return parquetWriteBuffer({columnData});
}

function formatField(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function isSmallInteger(value: unknown): boolean {
  return value == null || ((value as number) | 0) === value;
}

/** Parquet refers to columns by name: of two of the same name the second becomes `name_2`. */
function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
}
