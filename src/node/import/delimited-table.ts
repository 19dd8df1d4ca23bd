import {basename} from "node:path";
import {Readable} from "node:stream";
import {CsvError, type Info, parse} from "csv-parse";
import {describeFieldCount} from "../tsv.js";
import {ImportError} from "./import-error.js";
import type {SourceRow, SourceTable} from "./source-table.js";
import {readTextChunks, readTextLines} from "./text-chunks.js";

interface ParsedRecord {
  record: string[];
  info: Info;
}

/**
 * Opens a CSV or TSV file with a header: UTF-8, fields in double quotes where they need be, line breaks within them.
 * A CSV file's separator is the one of comma, semicolon, tab and bar that its header has most of. IMDb's own TSV files
 * know no quotes.
 */
export async function openDelimited(path: string, format: "csv" | "tsv"): Promise<SourceTable> {
  const file = basename(path);
  let first = "";
  for await (const line of readTextLines(path)) {
    first = line;
    if (line.trim()) break;
  }
  const delimiter = format === "tsv" ? "\t" : findDelimiter(first);
  const quote = /^(tconst|movie_id\ttmdb_id)\t/.test(first) ? false : '"';
  const parsed = () => parseRecords(path, delimiter, quote);
  let columns: string[] | undefined;
  for await (const {record} of parsed()) {
    columns = record.map((name) => name.trim());
    break;
  }
  if (!columns) throw new ImportError([{file, message: "has no header and no rows; get the file again"}]);
  const header = columns;
  return {
    format,
    file,
    columns,
    rows: async function* (): AsyncIterable<SourceRow> {
      let isHeader = true;
      for await (const {record, info} of parsed()) {
        if (!isHeader) yield toRow(record, info, header);
        isHeader = false;
      }
    }
  };
}

function toRow(record: string[], info: Info, header: string[]): SourceRow {
  const line = info.lines - countBreaks(record);
  const problem = describeFieldCount(record, header);
  if (!problem) return {line, values: record};
  const todo = record.length > header.length ? "put a field that holds the separator in quotes" : "add what is missing";
  return {line, values: record, problem: `${problem}; ${todo}`};
}

async function* parseRecords(path: string, delimiter: string, quote: string | false): AsyncIterable<ParsedRecord> {
  const file = basename(path);
  let header: string[] | undefined;
  let next = 1;
  const parser = parse({
    // Told of each record as it is parsed: those that wait to be read are lost when a later one is broken.
    on_record: (entry: unknown) => {
      const {record, info} = entry as ParsedRecord;
      header ??= record;
      next = info.lines + 1;
      return entry as string[];
    },
    delimiter,
    quote,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ["\n", "\r"]
  });
  const source = Readable.from(readTextChunks(path));
  source.on("error", (error) => parser.destroy(error));
  try {
    yield* source.pipe(parser) as AsyncIterable<ParsedRecord>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportError([describeQuotes(error as CsvError & Info & {index?: number}, file, next, header)]);
  } finally {
    source.destroy();
  }
}

function describeQuotes(
  {code, lines, index, message}: CsvError & Info & {index?: number},
  file: string,
  next: number,
  header?: string[]
) {
  const column = header?.[index ?? -1];
  const where = column === undefined ? "" : `column "${column}": `;
  const rule = "a field with quotes in it stands in quotes, and each quote within is written twice";
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return {file, line: next, message: `${where}a quote that opens here is never closed; ${rule}`};
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return {file, line: lines, message: `${where}a quote stands within the field; ${rule}`};
    default:
      return {file, line: lines, message: `${where}${message}`};
  }
}

function findDelimiter(header: string): string {
  const bare = header.replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [",", ";", "\t", "|"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function countBreaks(record: readonly string[]): number {
  return record.reduce((sum, field) => sum + field.split("\n").length - 1, 0);
}
