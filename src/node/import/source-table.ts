import {stat} from "node:fs/promises";
import {basename, extname} from "node:path";
import {openDelimited} from "./delimited-table.js";
import {ImportError} from "./import-error.js";
import {openJson} from "./json-table.js";
import {openMovieLens} from "./movielens-table.js";
import {openParquet} from "./parquet-table.js";

/** A table of films: the names of its columns, and its rows one at a time. */
export interface SourceTable {
  format: "csv" | "tsv" | "jsonl" | "json" | "parquet" | "movielens";
  /** The file that rows are named by. */
  file: string;
  columns: string[];
  rows(): AsyncIterable<SourceRow>;
}

export interface SourceRow {
  /** The line that the row begins on, the header's being 1; absent where rows have no lines. */
  line?: number;
  /** Where the row is, when it has no line: "row 12", counted from 1. */
  place?: string;
  /** One value a column. */
  values: unknown[];
  /** Why the row cannot be read, when it cannot. */
  problem?: string;
}

/** Opens a file of films by its name's ending, or a MovieLens folder. Throws an ImportError. */
export async function openTable(path: string): Promise<SourceTable> {
  const file = basename(path);
  const about = await stat(path).catch(() => undefined);
  if (!about) throw new ImportError([{file, message: `is missing; expected at ${path}`}]);
  if (about.isDirectory()) return openMovieLens(path);
  if (about.size === 0) throw new ImportError([{file, message: "is empty; get the file again"}]);
  switch (extname(path).toLowerCase()) {
    case ".csv":
      return openDelimited(path, "csv");
    case ".tsv":
    case ".tab":
    case ".txt":
      return openDelimited(path, "tsv");
    case ".jsonl":
    case ".ndjson":
    case ".json":
      return openJson(path);
    case ".parquet":
      return openParquet(path);
    case ".gz":
    case ".zip":
      throw new ImportError([{file, message: "is packed; unpack it first"}]);
  }
  const known = ".csv, .tsv, .jsonl, .json or .parquet";
  throw new ImportError([
    {file, message: `is of no kind that can be read; convert it to ${known}, or name a MovieLens folder`}
  ]);
}
