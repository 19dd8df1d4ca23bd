import {basename} from "node:path";
import {type ParseError, parse, printParseErrorCode} from "jsonc-parser";
import {ImportError} from "./import-error.js";
import type {SourceRow, SourceTable} from "./source-table.js";
import {readTextChunks, readTextLines} from "./text-chunks.js";

type JsonObject = Record<string, unknown>;

/** Opens a file of JSON objects, a film each: one a line, or an array of them. Its columns are all names that occur. */
export async function openJson(path: string): Promise<SourceTable> {
  const file = basename(path);
  const isArray = await beginsArray(path);
  const objects = isArray ? () => arrayObjects(path) : () => lineObjects(path);
  const columns = new Set<string>();
  let count = 0;
  for await (const {object} of objects()) {
    ++count;
    for (const name of Object.keys(object)) columns.add(name);
  }
  if (!count) throw new ImportError([{file, message: "holds no film; get the file again"}]);
  const names = [...columns];
  return {
    format: isArray ? "json" : "jsonl",
    file,
    columns: names,
    rows: async function* (): AsyncIterable<SourceRow> {
      for await (const {object, ...at} of objects()) yield {...at, values: names.map((name) => object[name])};
    }
  };
}

async function beginsArray(path: string): Promise<boolean> {
  for await (const line of readTextLines(path)) if (line.trim()) return line.trimStart().startsWith("[");
  return false;
}

async function* lineObjects(path: string): AsyncIterable<{line: number; object: JsonObject}> {
  const file = basename(path);
  let line = 0;
  for await (const text of readTextLines(path)) {
    ++line;
    if (!text.trim()) continue;
    let object: unknown;
    try {
      object = JSON.parse(text);
    } catch {
      const {column, what} = explainJson(text);
      const message = `is not valid JSON at character ${column} (${what}); a film a line, each a JSON object`;
      throw new ImportError([{file, line, message}]);
    }
    if (!isObject(object))
      throw new ImportError([{file, line, message: "is not a JSON object; a film a line, each one"}]);
    if (line === 1 && !isFilm(object)) {
      const message = 'holds columns, not films; with pandas write it with orient="records", lines=True';
      throw new ImportError([{file, line, message}]);
    }
    yield {line, object};
  }
}

async function* arrayObjects(path: string): AsyncIterable<{place: string; object: JsonObject}> {
  const file = basename(path);
  let text = "";
  for await (const chunk of readTextChunks(path)) text += chunk;
  let list: unknown[];
  try {
    list = JSON.parse(text);
  } catch {
    const {line, column, what} = explainJson(text);
    throw new ImportError([{file, line, message: `is not valid JSON at character ${column} (${what})`}]);
  }
  for (const [index, object] of list.entries()) {
    const place = `film ${index + 1}`;
    if (!isObject(object)) throw new ImportError([{file, message: `${place}: is not a JSON object`}]);
    yield {place, object};
  }
}

function explainJson(text: string): {line: number; column: number; what: string} {
  const errors: ParseError[] = [];
  parse(text, errors, {disallowComments: true});
  const [{error, offset}] = errors.length ? errors : [{error: 1, offset: 0}];
  const before = text.slice(0, offset).split("\n");
  return {line: before.length, column: before.at(-1)!.length + 1, what: printParseErrorCode(error)};
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** False for an object of columns, as pandas writes it unasked: every value an object by row number. */
function isFilm(object: JsonObject): boolean {
  const values = Object.values(object);
  return !values.length || !values.every((value) => isObject(value) && "0" in value);
}
