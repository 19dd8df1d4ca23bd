/** Runs Arquero cells away from the page: code here reaches no document, and can be stopped. */
import aq from "arquero/dist/arquero.min.js";
import {decodeTable} from "../lib/arrow.js";
import {tableFromColumns} from "../lib/sql/result.js";
import type {ArqueroRequest, ArqueroResponse} from "./arquero.js";

type Scope = Pick<typeof aq, "op"> & Record<string, unknown>;

self.addEventListener("message", ({data}: MessageEvent<ArqueroRequest>) => {
  try {
    const tables = data.tables.map(({bytes}) => aq.table(decodeTable(bytes) as Record<string, unknown[]>));
    const names = ["aq", "op", ...data.tables.map(({name}) => name)];
    respond(describe(compile(names, data.code)(aq, aq.op, ...tables)));
  } catch (error) {
    const {name, message, stack} = error as Error;
    // The function's own head takes two lines.
    const place = /<anonymous>:(\d+):(\d+)\)?$/m.exec(stack ?? "");
    const line = place && name !== "SyntaxError" ? Number(place[1]) - 2 : undefined;
    respond({error: {message: name === "Error" ? message : `${name}: ${message}`, line}});
  }
});

/** Code that is one expression is its own result; longer code says `return`. */
function compile(names: string[], code: string): (...values: unknown[]) => unknown {
  try {
    return new Function(...names, `"use strict"; return (${code}\n)`) as (...values: unknown[]) => unknown;
  } catch {
    return new Function(...names, `"use strict"; ${code}`) as (...values: unknown[]) => unknown;
  }
}

function describe(value: unknown): ArqueroResponse {
  if (!isTable(value)) return {value};
  const table = value.ungroup().reify();
  const names = table.columnNames();
  return {
    table: tableFromColumns(
      names,
      names.map((name) => Array.from(table.array(name), plain))
    )
  };
}

/** A value that can be sent, saved and read: big integers as numbers, typed arrays as lists. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  return value === undefined || Number.isNaN(value) ? null : value;
}

function isTable(value: unknown): value is ReturnType<typeof aq.table> {
  return typeof (value as Scope | undefined)?.reify === "function";
}

function respond(response: ArqueroResponse): void {
  try {
    postMessage(response);
  } catch {
    postMessage({value: String(response.value)} satisfies ArqueroResponse);
  }
}
