import {existsSync, readFileSync} from "node:fs";
import {basename} from "node:path";
import {CorpusError, type CorpusProblem} from "./corpus-error.js";

/** One row: its fields by column name, and the line that it stands on. */
export interface TsvRow {
  line: number;
  fields: Record<string, string>;
}

/**
 * Reads a tab-separated file with a header, no quoting, UTF-8. Rows with too few or too many fields and bytes that
 * are not UTF-8 are added to `problems`; a missing file or column throws at once, since no row could be read.
 */
export function readTsv(path: string, required: readonly string[], problems: CorpusProblem[]): TsvRow[] {
  const file = basename(path);
  if (!existsSync(path)) throw new CorpusError([{file, message: `is missing; expected at ${path}`}]);
  const lines = decodeUtf8(readFileSync(path), file, problems).split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  const header = (lines.shift() ?? "").replace(/^\uFEFF/, "").split("\t");
  checkHeader(file, header, required);
  const rows: TsvRow[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 2;
    const values = text.split("\t");
    if (values.length !== header.length) {
      problems.push({file, line, message: `has ${values.length} fields, the header has ${header.length}`});
      continue;
    }
    rows.push({line, fields: Object.fromEntries(header.map((name, i) => [name, values[i]]))});
  }
  return rows;
}

/** Throws when a required column is absent from a header, naming the column and those that were found. */
export function checkHeader(file: string, header: readonly string[], required: readonly string[]): void {
  const missing = required.filter((name) => !header.includes(name));
  if (!missing.length) return;
  const columns = missing.map((name) => `"${name}"`).join(", ");
  throw new CorpusError([{file, line: 1, message: `lacks the column ${columns}; it has ${header.join(", ")}`}]);
}

function decodeUtf8(bytes: Buffer, file: string, problems: CorpusProblem[]): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    const text = bytes.toString("utf8");
    for (const [index, line] of text.split("\n").entries()) {
      if (line.includes("\uFFFD")) problems.push({file, line: index + 1, message: "holds bytes that are not UTF-8"});
    }
    return text;
  }
}
