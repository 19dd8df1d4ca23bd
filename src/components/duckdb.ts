import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {kindOfArrowType, plainValue} from "../lib/sql/arrow-values.js";
import {findMentionedTables, listsTables} from "../lib/sql/mentioned-tables.js";
import type {ResultColumn, ResultTable} from "../lib/sql/result.js";
import type {TableSource} from "./table-source.js";

export interface QueryOptions {
  signal?: AbortSignal;
  /** Told what is under way before the query itself runs: loading DuckDB, then each table. */
  report?(status: string): void;
}

/** Rows that are fetched at most: what is beyond is neither shown nor saved. */
export const FETCHED_ROWS = 1_000_000;

/** How long a stopped query may take to let go before its worker is ended, in milliseconds. */
const patience = 2000;

let shared: Promise<AsyncDuckDB> | undefined;
let loaded = new Map<string, TableSource>();

/**
 * Runs a query in the page's one DuckDB, which is loaded at the first call (about 34 MB, from this site), as is each
 * table when a query first names it. DuckDB may open no file and no address. Rejects with DuckDB's own message.
 */
export async function runQuery(sql: string, tables: TableSource, options: QueryOptions = {}): Promise<ResultTable> {
  const {signal, report = () => {}} = options;
  shared ??= openDuckDB(report).catch((error) => {
    shared = undefined;
    throw error;
  });
  const db = await shared;
  const connection = await db.connect();
  try {
    await insertTables(connection, sql, tables, report);
    signal?.throwIfAborted();
    report("Running …");
    return await stoppable(fetchRows(connection, sql, signal), connection, db, signal);
  } finally {
    await Promise.race([connection.close().catch(() => {}), wait(patience)]);
  }
}

async function openDuckDB(report: (status: string) => void): Promise<AsyncDuckDB> {
  report("Loading DuckDB: about 34 MB from this site, once …");
  const duckdb = await import("@duckdb/duckdb-wasm");
  const workerUrl = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js");
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl, {type: "module"}));
  await db.instantiate(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"), null, ({bytesLoaded}) =>
    report(`Loading DuckDB: ${(bytesLoaded / 1e6).toFixed(0)} of about 34 MB, once …`)
  );
  await db.open({query: {castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true}});
  const connection = await db.connect();
  await connection.query("SET autoload_known_extensions = false; SET autoinstall_known_extensions = false");
  await connection.query("SET enable_external_access = false; SET lock_configuration = true");
  await connection.close();
  loaded = new Map();
  return db;
}

/** Inserts the tables that the query names and that are not there: not yet, or no more because a query dropped them. */
async function insertTables(
  connection: AsyncDuckDBConnection,
  sql: string,
  tables: TableSource,
  report: (status: string) => void
): Promise<void> {
  const named = listsTables(sql) ? tables.names : findMentionedTables(sql, tables.names);
  const present = await connection.query("SELECT table_name FROM duckdb_tables()");
  const names = new Set(Array.from(present, (row) => String(row.table_name)));
  for (const name of named) {
    if (loaded.get(name) === tables && names.has(name)) continue;
    report(`Loading the table ${name} …`);
    const bytes = await tables.bytes(name);
    await connection.query(`DROP TABLE IF EXISTS "${name}"`);
    // The worker takes the buffer with it, so it gets a copy.
    await connection.insertArrowFromIPCStream(bytes.slice(), {name, create: true});
    loaded.set(name, tables);
  }
}

async function fetchRows(connection: AsyncDuckDBConnection, sql: string, signal?: AbortSignal): Promise<ResultTable> {
  const reader = await connection.send(sql, true);
  const columns: ResultColumn[] = [];
  let rowCount = 0;
  let complete = true;
  for await (const batch of reader) {
    signal?.throwIfAborted();
    for (const [index, {name, type}] of batch.schema.fields.entries()) {
      const arrowType = String(type);
      columns[index] ??= {name: String(name), kind: kindOfArrowType(arrowType), values: []};
      const {values} = columns[index];
      for (const value of batch.getChildAt(index)!) values.push(plainValue(value, arrowType));
    }
    rowCount += batch.numRows;
    if (rowCount > FETCHED_ROWS) {
      complete = false;
      await connection.cancelSent();
      break;
    }
  }
  for (const column of columns) column.values.length = Math.min(rowCount, FETCHED_ROWS);
  if (!columns.length) {
    for (const {name, type} of reader.schema?.fields ?? []) {
      columns.push({name: String(name), kind: kindOfArrowType(String(type)), values: []});
    }
  }
  return {columns, rowCount: Math.min(rowCount, FETCHED_ROWS), complete};
}

/** Rejects when the signal aborts: cancels the query, and ends DuckDB's worker if it does not let go. */
async function stoppable<T>(
  running: Promise<T>,
  connection: AsyncDuckDBConnection,
  db: AsyncDuckDB,
  signal?: AbortSignal
): Promise<T> {
  if (!signal) return running;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", async () => {
      const released = connection.cancelSent().then(() => running.then(noop, noop));
      const freed = await Promise.race([released.then(() => true), wait(patience).then(() => false)]);
      if (!freed) {
        if ((await shared) === db) shared = undefined;
        await db.terminate();
      }
      reject(signal.reason);
    });
  });
  return Promise.race([running, aborted]);
}

function noop(): void {}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
