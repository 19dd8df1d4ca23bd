import {createHash} from "node:crypto";
import {createReadStream, existsSync, statSync} from "node:fs";
import {basename, extname, join} from "node:path";
import {CellError} from "../../lib/import/cell-error.js";
import {type Field, type MatchedColumns, matchColumns} from "../../lib/import/match-columns.js";
import {readPosterCell, tmdbPictures} from "../../lib/import/poster-cell.js";
import {type ImportedFilm, type LabelColumn, readFilm} from "../../lib/import/read-film.js";
import {countFilm, type ImportTally, startTally} from "../../lib/import/tally.js";
import {writeCorpusDescription} from "../corpus-description.js";
import type {CorpusProblem} from "../corpus-error.js";
import {IdAssigner} from "./assign-ids.js";
import {CorpusWriter} from "./corpus-writer.js";
import {describeImportedCorpus} from "./describe-corpus.js";
import {downloadPosters, type WantedPoster} from "./download-posters.js";
import type {FetchEffects} from "./fetch-poster.js";
import {ImportError} from "./import-error.js";
import {posterPath, readPosterBytes, savePoster} from "./save-poster.js";
import {openTable, type SourceRow, type SourceTable} from "./source-table.js";
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

/** More than these need not be named: the table is something else than it seems. */
const manyProblems = 1000;

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

async function readRows(
  table: SourceTable,
  matched: MatchedColumns,
  labelColumns: readonly LabelColumn[],
  folder: string,
  options: ImportOptions
): Promise<{tally: ImportTally; skipped: CorpusProblem[]; wanted: WantedPoster[]}> {
  const tally = startTally();
  const problems: CorpusProblem[] = [];
  const wanted: WantedPoster[] = [];
  const ids = new IdAssigner();
  const writer = new CorpusWriter(folder, sourceName(options));
  try {
    for await (const row of table.rows()) {
      options.signal?.throwIfAborted();
      if (++tally.rows % 500 === 0) options.progress?.(`${tally.rows.toLocaleString("en")} rows`);
      const before = problems.length;
      const fail = (message: string) => problems.push(placeProblem(table.file, row, message));
      const failCell = (column: string, message: string) => fail(`column "${column}": ${message}`);
      if (row.problem) fail(row.problem);
      const film = row.problem ? undefined : readFilm(row.values, table.columns, matched, labelColumns, failCell);
      const assigned = film && problems.length === before ? ids.assign(film, placeName(row)) : undefined;
      if (assigned && "problem" in assigned) fail(assigned.problem);
      if (film && assigned && "id" in assigned) {
        await writer.write(assigned.id, film);
        countFilm(tally, film);
        const column = table.columns[matched.fields.poster ?? -1];
        await keepPoster(film, assigned.id, folder, options, tally, wanted, (message) => failCell(column, message));
      }
      if (problems.length >= manyProblems && !options.skipBad) break;
    }
  } finally {
    await writer.close();
  }
  if (problems.length && !options.skipBad) throw new ImportError(problems);
  if (!tally.films) {
    const message = tally.rows ? "holds no row that can be read" : "has a header but no row; get the file again";
    throw new ImportError([...problems.slice(0, 5), {file: table.file, message}]);
  }
  return {tally, skipped: problems, wanted};
}

async function keepPoster(
  film: ImportedFilm,
  movieId: string,
  folder: string,
  options: ImportOptions,
  tally: ImportTally,
  wanted: WantedPoster[],
  fail: (message: string) => void
): Promise<void> {
  try {
    const place = readPosterCell(film.poster, options.posterSize);
    if (!place) return;
    if ("url" in place) {
      if (options.downloadPosters) wanted.push({movieId, url: place.url});
      else tally.notDownloaded += 1;
      return;
    }
    await savePoster(posterPath(folder, movieId), await readPosterBytes(place, options.from));
    tally.withPoster += 1;
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    fail(error.message.startsWith("is ") ? `the poster ${error.message}` : error.message);
  }
}

function sourceName({source, from}: ImportOptions): string {
  return source ?? basename(from, extname(from));
}

function findLabelColumns({file, columns}: SourceTable, labels: ReadonlyMap<string, string>): LabelColumn[] {
  return [...labels].map(([source, column]) => {
    const index = columns.indexOf(column);
    if (index >= 0) return {source, index};
    const message = `has no column "${column}" for the labels of ${source}; it has ${columns.join(", ")}`;
    throw new ImportError([{file, line: 1, message}]);
  });
}

function placeProblem(file: string, {line, place}: SourceRow, message: string): CorpusProblem {
  return {file, line, message: place ? `${place}: ${message}` : message};
}

function placeName({line, place}: SourceRow): string {
  return place ?? `line ${line}`;
}

/** SHA-256 of the file, or of MovieLens' movies.csv and links.csv. */
async function hashSource(path: string): Promise<string> {
  const files = statSync(path).isDirectory() ? ["movies.csv", "links.csv"].map((name) => join(path, name)) : [path];
  const hash = createHash("sha256");
  for (const file of files) for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
