import {basename, extname} from "node:path";
import {CellError} from "../../lib/import/cell-error.js";
import type {MatchedColumns} from "../../lib/import/match-columns.js";
import {readPosterCell} from "../../lib/import/poster-cell.js";
import {type ImportedFilm, type LabelColumn, readFilm} from "../../lib/import/read-film.js";
import {countFilm, type ImportTally, startTally} from "../../lib/import/tally.js";
import type {CorpusProblem} from "../corpus-error.js";
import {IdAssigner} from "./assign-ids.js";
import {CorpusWriter} from "./corpus-writer.js";
import type {WantedPoster} from "./download-posters.js";
import {ImportError} from "./import-error.js";
import type {ImportOptions} from "./import-films.js";
import {posterPath, readPosterBytes, savePoster} from "./save-poster.js";
import type {SourceRow, SourceTable} from "./source-table.js";

/** More than these need not be named: the table is something else than it seems. */
const manyProblems = 1000;

/**
 * Reads a table's rows into the tables and posters of a folder. Throws an ImportError that names every bad row, unless
 * `skipBad` leaves them out; posters at an address are given back as `wanted` where they are to be fetched.
 */
export async function readRows(
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

/** What the source of a table's plots is called. */
export function sourceName({source, from}: ImportOptions): string {
  return source ?? basename(from, extname(from));
}

function placeProblem(file: string, {line, place}: SourceRow, message: string): CorpusProblem {
  return {file, line, message: place ? `${place}: ${message}` : message};
}

function placeName({line, place}: SourceRow): string {
  return place ?? `line ${line}`;
}
