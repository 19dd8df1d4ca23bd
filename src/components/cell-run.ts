import {parseQueryError, type QueryError} from "../lib/sql/query-error.js";
import type {ResultTable} from "../lib/sql/result.js";
import {runArquero} from "./arquero.js";
import type {CodeLanguage} from "./code-editor.js";
import {runQuery} from "./duckdb.js";
import type {TableSource} from "./table-source.js";

/** What running a cell came to: a table, another value, or what went wrong. */
export interface CellOutcome {
  table?: ResultTable;
  value?: unknown;
  error?: QueryError;
}

/** Seconds that code may run without a word of progress. */
const limit = 60;

/** Runs a cell's code in its language. Never rejects: what goes wrong is in `error`, in words. */
export async function runCode(
  language: CodeLanguage,
  code: string,
  tables: TableSource,
  controller: AbortController,
  report: (status: string) => void
): Promise<CellOutcome> {
  if (!code.trim()) return {error: {message: "There is nothing to run: the cell is empty."}};
  const {signal} = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const progress = (status: string) => {
    clearTimeout(timer);
    timer = setTimeout(
      () => controller.abort(new Error(`Stopped: it ran for more than ${limit} seconds.`)),
      limit * 1000
    );
    report(status);
  };
  progress("Running …");
  try {
    if (language === "sql") return {table: await runQuery(code, tables, {signal, report: progress})};
    return await runArquero(code, tables, {signal});
  } catch (error) {
    const {message} = signal.aborted ? (signal.reason as Error) : (error as Error);
    return {error: signal.aborted || language !== "sql" ? {message} : parseQueryError(message, code)};
  } finally {
    clearTimeout(timer);
  }
}
