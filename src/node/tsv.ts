import {isUtf8} from "node:buffer";
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
  const lines = splitLines(readFileSync(path), file, problems);
  const header = (lines.shift() ?? "").split("\t");
  checkHeader(file, header, required);
  const rows: TsvRow[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 2;
    const values = text.split("\t");
    const message = describeFieldCount(values, header);
    if (message) problems.push({file, line, message});
    else rows.push({line, fields: Object.fromEntries(header.map((name, i) => [name, values[i]]))});
  }
  return rows;
}

/** What is wrong with the number of fields of a row; undefined when it is the header's. */
export function describeFieldCount(values: readonly string[], header: readonly string[]): string | undefined {
  if (values.length === header.length) return undefined;
  if (values.length === 1 && !values[0].trim()) return "is blank; remove the line";
  return `has ${values.length} field${values.length === 1 ? "" : "s"}, the header has ${header.length}`;
}

/** Throws when a required column is absent from a header or stands there twice, naming it and those that were found. */
export function checkHeader(file: string, header: readonly string[], required: readonly string[]): void {
  const quote = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");
  const missing = required.filter((name) => !header.includes(name));
  const repeated = header.filter((name, index) => header.indexOf(name) !== index);
  if (missing.length) {
    const found = header.join(", ") || "none: the file is empty";
    throw new CorpusError([{file, line: 1, message: `lacks the column ${quote(missing)}; it has ${found}`}]);
  }
  if (repeated.length) throw new CorpusError([{file, line: 1, message: `names the column ${quote(repeated)} twice`}]);
}

function splitLines(bytes: Buffer, file: string, problems: CorpusProblem[]): string[] {
  if (!isUtf8(bytes)) {
    for (const {line, bytes: part} of byteLines(bytes)) {
      if (!isUtf8(part)) problems.push({file, line, message: "holds bytes that are not UTF-8"});
    }
  }
  const lines = bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function* byteLines(bytes: Buffer): Iterable<{line: number; bytes: Buffer}> {
  for (let from = 0, line = 1; from < bytes.length; ++line) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    yield {line, bytes: bytes.subarray(from, to)};
    from = to + 1;
  }
}
