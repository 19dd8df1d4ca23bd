/** How a column's values are drawn, aligned and stored. Dates are `Date` objects. */
export type ColumnKind = "number" | "text" | "boolean" | "date" | "other";

export interface ResultColumn {
  name: string;
  kind: ColumnKind;
  values: unknown[];
}

/** A table that a query or an Arquero cell returned. */
export interface ResultTable {
  columns: ResultColumn[];
  /** Rows held in `columns`. */
  rowCount: number;
  /** False when the result has further rows, which were not fetched. */
  complete: boolean;
}

/** Builds a table from columns of plain values; the kind of each is read off its values. */
export function tableFromColumns(
  names: readonly string[],
  columns: readonly unknown[][],
  complete = true
): ResultTable {
  return {
    columns: names.map((name, index) => ({name, kind: inferKind(columns[index]), values: columns[index]})),
    rowCount: columns[0]?.length ?? 0,
    complete
  };
}

/** The kind that all known values share; "other" when they differ, "text" when none is known. */
export function inferKind(values: readonly unknown[]): ColumnKind {
  let kind: ColumnKind | undefined;
  for (const value of values) {
    if (value === null || value === undefined) continue;
    const found = kindOf(value);
    if (kind && found !== kind) return "other";
    kind = found;
  }
  return kind ?? "text";
}

/** The table's rows as objects, `limit` at most. Of two columns of the same name the last one stays. */
export function tableRows({columns, rowCount}: ResultTable, limit = rowCount): Record<string, unknown>[] {
  return Array.from({length: Math.min(limit, rowCount)}, (_, row) =>
    Object.fromEntries(columns.map(({name, values}) => [name, values[row]]))
  );
}

function kindOf(value: unknown): ColumnKind {
  if (typeof value === "number") return "number";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "boolean";
  return value instanceof Date ? "date" : "other";
}
