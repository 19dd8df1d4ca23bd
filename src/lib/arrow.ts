import {
  bool,
  type DataType,
  dictionary,
  fixedSizeList,
  float32,
  float64,
  int8,
  int16,
  int32,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  uint8,
  uint16,
  uint32,
  utf8
} from "@uwdata/flechette";
import type {ColumnDefinition, ColumnType, ColumnValues, TableColumns} from "./table-definition.js";

const arrowTypes: Record<Exclude<ColumnType, `int8[${number}]`>, () => DataType> = {
  utf8,
  dictionary: () => dictionary(utf8(), int32()),
  bool,
  uint8,
  uint16,
  uint32,
  int16,
  int32,
  float32,
  float64
};

/** Integers that do not fit would be cut to their last bits without a word. */
const integerRanges: Partial<Record<ColumnType, [low: number, high: number]>> = {
  uint8: [0, 2 ** 8 - 1],
  uint16: [0, 2 ** 16 - 1],
  uint32: [0, 2 ** 32 - 1],
  int16: [-(2 ** 15), 2 ** 15 - 1],
  int32: [-(2 ** 31), 2 ** 31 - 1]
};

/**
 * Encodes a table as an Arrow IPC stream: the same columns give the same bytes.
 * Throws when a column is missing, undeclared, of another length, null where it may not be, or
 * holds a number that its type can't.
 */
export function encodeTable(columns: TableColumns, definitions: Record<string, ColumnDefinition>): Uint8Array {
  checkColumns(columns, definitions);
  const names = Object.keys(definitions);
  const types = Object.fromEntries(names.map((name) => [name, arrowType(definitions[name].type)]));
  const table = tableFromArrays(
    names.map((name): [string, unknown[]] => [name, Array.from(columns[name])]),
    {types}
  );
  return tableToIPC(table, {format: "stream"})!;
}

function arrowType(type: ColumnType): DataType {
  const length = vectorLength(type);
  return length === undefined ? arrowTypes[type as keyof typeof arrowTypes]() : fixedSizeList(int8(), length);
}

/** How many numbers a vector of the type `int8[n]` has; undefined for any other type. */
function vectorLength(type: ColumnType): number | undefined {
  const length = /^int8\[(\d+)\]$/.exec(type)?.[1];
  return length === undefined ? undefined : Number(length);
}

/** Decodes an Arrow IPC stream to columns: numbers as typed arrays where nothing is null, else plain arrays. */
export function decodeTable(bytes: Uint8Array | ArrayBuffer): TableColumns {
  const table = tableFromIPC(bytes);
  return Object.fromEntries(
    table.schema.fields.map(({name}) => [name, table.getChild(name)!.toArray() as TableColumns[string]])
  );
}

function checkColumns(columns: TableColumns, definitions: Record<string, ColumnDefinition>): void {
  const lengths = new Set<number>();
  for (const [name, {nullable, type}] of Object.entries(definitions)) {
    const values = columns[name];
    if (!values) throw new Error(`column "${name}" is declared but was not computed`);
    lengths.add(values.length);
    if (!nullable && Array.isArray(values)) {
      const row = values.findIndex((value) => value == null);
      if (row >= 0) throw new Error(`column "${name}" is null in row ${row} but is not declared nullable`);
    }
    const length = vectorLength(type);
    if (length !== undefined) checkVectors(name, values, length);
    const range = integerRanges[type];
    if (range) checkRange(name, values, range);
  }
  const extra = Object.keys(columns).find((name) => !(name in definitions));
  if (extra) throw new Error(`column "${extra}" was computed but is not declared`);
  if (lengths.size > 1) throw new Error(`columns differ in length: ${[...lengths].join(", ")}`);
}

function checkVectors(name: string, values: ColumnValues, length: number): void {
  for (let row = 0; row < values.length; ++row) {
    const value = values[row];
    if (value instanceof Int8Array && value.length === length) continue;
    throw new Error(`column "${name}" holds no Int8Array of ${length} numbers in row ${row}`);
  }
}

function checkRange(name: string, values: ColumnValues, [low, high]: [number, number]): void {
  for (let row = 0; row < values.length; ++row) {
    const value = values[row];
    if (value === null || (Number.isInteger(value) && (value as number) >= low && (value as number) <= high)) continue;
    throw new Error(
      `column "${name}" holds ${value} in row ${row}; its type takes whole numbers from ${low} to ${high}`
    );
  }
}
