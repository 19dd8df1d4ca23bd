import {createHash} from "node:crypto";
import {createReadStream, existsSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {type Field, matchColumns} from "../../lib/import/match-columns.js";
import {tmdbPictures} from "../../lib/import/poster-cell.js";
import type {LabelColumn} from "../../lib/import/read-film.js";
import type {ImportTally} from "../../lib/import/tally.js";
import {writeCorpusDescription} from "../corpus-description.js";
import type {CorpusProblem} from "../corpus-error.js";
import {describeImportedCorpus} from "./describe-corpus.js";
import {downloadPosters} from "./download-posters.js";
import type {FetchEffects} from "./fetch-poster.js";
import {ImportError} from "./import-error.js";
import {readRows, sourceName} from "./read-rows.js";
import {openTable, type SourceTable} from "./source-table.js";
import {stageFolder} from "./staged-folder.js";

export interface ImportOptions {
  /** A file of films, or a MovieLens folder. */
  from: string;
  /** The corpus folder to make. */
  out: string;
  /** Columns by field where names don't tell; "none" for no column. */
  columns?: ReadonlyMap<Field, string>;
  /** Columns with other catalogues' genres, by the catalogue's name. */
  labels?: ReadonlyMap<string, string>;
  /** What the plots' source is called; the file's name without one. */
  source?: string;
  downloadPosters?: boolean;
  /** TMDB's width of posters, for TMDB's poster paths. */
  posterSize?: string;
  /** Replaces a corpus that is there. */
  force?: boolean;
  /** Leaves out rows and posters that cannot be read, and names them, rather than refusing the whole table. */
  skipBad?: boolean;
  signal?: AbortSignal;
  progress?: (line: string) => void;
  fetchEffects?: FetchEffects;
}

export interface ImportResult {
  format: SourceTable["format"];
  /** Field and column, for each field that is read. */
  columns: [field: string, column: string][];
  /** How many columns of noughts and ones are read as genres. */
  genreColumns: number;
  unread: string[];
  tally: ImportTally;
  /** Rows and posters left out. */
  skipped: CorpusProblem[];
}

/**
 * Makes a corpus folder from a table of films. Either the whole folder is there afterwards, or nothing has changed:
 * a table with a row that cannot be read is refused, unless `skipBad` leaves such rows out. Throws an ImportError that
 * names each bad row by file, line and column.
 */
export async function importFilms(options: ImportOptions): Promise<ImportResult> {
  const table = await openTable(options.from);
  const matched = matchColumns(table.columns, options.columns);
  const line = table.format === "csv" || table.format === "tsv" ? 1 : undefined;
  if (matched.problems.length) {
    throw new ImportError(matched.problems.map((message) => ({file: table.file, line, message})));
  }
  const labelColumns = findLabelColumns(table, options.labels ?? new Map());
  const checksum = await hashSource(options.from);
  const key = JSON.stringify([checksum, [...(options.columns ?? [])], options.posterSize, options.skipBad]);
  const staged = stageFolder(options.out, {path: options.from, key}, !!options.force);
  let keep = staged.resumed;
  try {
    const read = await readRows(table, matched, labelColumns, staged.path, options);
    keep ||= read.wanted.length > 0;
    await downloadPosters(read.wanted, staged.path, read.tally, options);
    const description = describeImportedCorpus({
      movieLens: table.format === "movielens",
      file: basename(options.from),
      sha256: checksum,
      name: sourceName(options),
      films: read.tally.films,
      plotColumn: table.columns[matched.fields.plot ?? -1],
      posterColumn: read.tally.withPoster ? table.columns[matched.fields.poster ?? -1] : undefined,
      tmdbPosters: read.wanted.some(({url}) => url.startsWith(tmdbPictures))
    });
    writeCorpusDescription(staged.path, description);
    staged.publish();
    const columns = Object.entries(matched.fields).map(
      ([field, index]) => [field, table.columns[index]] as [string, string]
    );
    for (const {source, index} of labelColumns) columns.push([`labels of ${source}`, table.columns[index]]);
    const used = new Set(labelColumns.map(({index}) => table.columns[index]));
    const unread = matched.unread.filter((name) => !used.has(name));
    const genreColumns = matched.genreColumns.length;
    return {format: table.format, columns, genreColumns, unread, tally: read.tally, skipped: read.skipped};
  } catch (error) {
    throw explainFullDisk(error, options.out);
  } finally {
    if (!keep && existsSync(staged.path)) staged.discard();
  }
}

function explainFullDisk(error: unknown, out: string): unknown {
  const {code} = error as NodeJS.ErrnoException;
  if (code !== "ENOSPC" && code !== "EDQUOT" && code !== "EFBIG") return error;
  return new Error(`There is no room to write ${out} (${code}); make some, and run the same command again`);
}

function findLabelColumns({file, columns}: SourceTable, labels: ReadonlyMap<string, string>): LabelColumn[] {
  return [...labels].map(([source, column]) => {
    const index = columns.indexOf(column);
    if (index >= 0) return {source, index};
    const message = `has no column "${column}" for the labels of ${source}; it has ${columns.join(", ")}`;
    throw new ImportError([{file, line: 1, message}]);
  });
}

/** SHA-256 of the file, or of MovieLens' movies.csv and links.csv. */
async function hashSource(path: string): Promise<string> {
  const files = statSync(path).isDirectory() ? ["movies.csv", "links.csv"].map((name) => join(path, name)) : [path];
  const hash = createHash("sha256");
  for (const file of files) for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
