import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import type {TableColumns} from "../lib/table-definition.js";
import type {TableSchema} from "../lib/table-schema.js";

/** Tables that a cell may name, each fetched when first used. `bytes` is an Arrow IPC stream. */
export interface TableSource {
  names: readonly string[];
  columnNames(table: string): readonly string[];
  bytes(table: string): Promise<Uint8Array>;
}

/**
 * Every table of the snapshot. `schemaUrl` is the address of data/schema.json, beside which the tables lie: a build
 * publishes them as /data/<table>.arrow, the preview serves them from the schema's own folder.
 */
export function snapshotTables(schema: readonly TableSchema[], schemaUrl: string): TableSource {
  const {pathname, href} = new URL(schemaUrl, location.href);
  const folder = new URL(pathname.endsWith("/schema.json") ? "." : "../../data/", href);
  const byName = new Map(schema.map((table) => [table.name, table]));
  return {
    names: schema.map(({name}) => name),
    columnNames: (table) => byName.get(table)?.columns.map(({name}) => name) ?? [],
    bytes: keepFirst(async (table) => {
      const url = new URL(`${table}.arrow?v=${byName.get(table)!.checksum.slice(0, 8)}`, folder);
      const response = await fetch(url);
      if (!response.ok)
        throw new Error(`The table ${table} could not be fetched (${response.status}): reload the page.`);
      return new Uint8Array(await response.arrayBuffer());
    })
  };
}

/** Tables that the page has at hand already, as columns. */
export function tablesAtHand(tables: Readonly<Record<string, TableColumns>>): TableSource {
  return {
    names: Object.keys(tables),
    columnNames: (table) => Object.keys(tables[table] ?? {}),
    bytes: keepFirst(async (table) => {
      const columns = Object.entries(tables[table]).map(([name, values]): [string, unknown[]] => [
        name,
        Array.from(values)
      ]);
      return tableToIPC(tableFromArrays(columns), {format: "stream"})!;
    })
  };
}

/** Remembers each argument's promise, unless it was rejected: asking again then tries again. */
function keepFirst<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name) => {
    const promise = kept.get(name) ?? load(name);
    kept.set(name, promise);
    promise.catch(() => kept.delete(name));
    return promise;
  };
}
