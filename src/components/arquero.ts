import {findMentionedTables} from "../lib/sql/mentioned-tables.js";
import type {ResultTable} from "../lib/sql/result.js";
import type {TableSource} from "./table-source.js";

export interface ArqueroRequest {
  code: string;
  tables: {name: string; bytes: Uint8Array}[];
}

/** What the code returned: a table, or any other value; else what it threw, with its line where that is known. */
export interface ArqueroResponse {
  table?: ResultTable;
  value?: unknown;
  error?: {message: string; line?: number};
}

/**
 * Runs code over Arquero tables in a worker of its own. The code sees `aq`, `op` and each table that it names.
 * Rejects when the signal aborts; what the code throws comes back as `error`.
 */
export async function runArquero(
  code: string,
  tables: TableSource,
  {signal}: {signal?: AbortSignal} = {}
): Promise<ArqueroResponse> {
  const named = findMentionedTables(code, tables.names);
  const request: ArqueroRequest = {
    code,
    tables: await Promise.all(named.map(async (name) => ({name, bytes: await tables.bytes(name)})))
  };
  signal?.throwIfAborted();
  const worker = new Worker(import.meta.resolve("./arquero-worker.js"), {type: "module"});
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener("message", ({data}: MessageEvent<ArqueroResponse>) => resolve(data));
      worker.addEventListener("error", ({message}) => reject(new Error(message || "Arquero could not be loaded.")));
      signal?.addEventListener("abort", () => reject(signal.reason));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
