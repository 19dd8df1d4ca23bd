/** Rows with one plain value a cell, as a table or a CSV file shows them; the columns are those of all rows. */
export interface FlatTable {
  columns: string[];
  rows: Record<string, string | number | boolean | null>[];
}

/** Flattens rows: a list is joined by |, a date is its ISO day, another object its JSON, undefined is null. */
export function flattenRows(rows: readonly object[]): FlatTable {
  const columns = new Set<string>();
  const flat = rows.map((row) => {
    const entries = Object.entries(row).map(([name, value]) => [name, flattenValue(value)]);
    for (const [name] of entries) columns.add(name as string);
    return Object.fromEntries(entries);
  });
  return {columns: [...columns], rows: flat};
}

function flattenValue(value: unknown): string | number | boolean | null {
  if (value == null || typeof value === "function" || typeof value === "symbol") return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object") return value as string | number | boolean;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, flattenValue).join("|");
  return JSON.stringify(value);
}
