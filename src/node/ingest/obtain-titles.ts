import {createReadStream, createWriteStream, renameSync, rmSync, statSync} from "node:fs";
import {pipeline} from "node:stream/promises";
import {createGzip} from "node:zlib";
import {checkFile} from "./check-gzip.js";
import {downloadFile} from "./download-file.js";
import {explainWriteError} from "./ingest-error.js";
import type {IngestFolder} from "./ingest-folder.js";
import type {Journal} from "./journal.js";
import type {ProgressReport} from "./progress-report.js";
import type {Requests} from "./requests.js";

export const titlesName = "title.basics.tsv.gz";

export interface TitlesSource {
  /** The reader's own file, gzipped or plain; IMDb is asked when absent. */
  file?: string;
  /** `https://datasets.imdbws.com` but in tests. */
  base: string;
  requests: Requests;
  report: ProgressReport;
}

/**
 * Puts title.basics into the folder, checked to its gzip's end, and gives its path. A file that was checked before
 * serves again; a download goes on where it broke off.
 */
export async function obtainTitles(folder: IngestFolder, journal: Journal, source: TitlesSource): Promise<string> {
  return source.file === undefined ? download(folder, journal, source) : copy(folder, journal, source.file, source);
}

async function download(folder: IngestFolder, journal: Journal, source: TitlesSource): Promise<string> {
  const {titles} = journal;
  const kept = titles && !titles.from && folder.locate(titlesName, titles.bytes);
  if (kept) {
    source.report.say("title.basics is here already; --fresh downloads today's");
    return kept;
  }
  const path = folder.staged(titlesName);
  const url = `${source.base}/${titlesName}`;
  const bar = source.report.start("title.basics from IMDb", undefined, "bytes");
  try {
    await downloadFile(source.requests, url, path, bar.update);
  } finally {
    bar.stop();
  }
  try {
    journal.append({kind: "titles", ...(await check(path, source))});
  } catch (error) {
    // The size was right and the bytes are not: nothing of it can be used.
    if (!source.requests.signal.aborted) rmSync(path, {force: true});
    throw error;
  }
  return path;
}

async function copy(folder: IngestFolder, journal: Journal, file: string, source: TitlesSource): Promise<string> {
  const from = (await check(file, source)).sha256;
  const {titles} = journal;
  const kept = titles?.from === from && folder.locate(titlesName, titles.bytes);
  if (kept) return kept;
  const path = folder.staged(titlesName);
  const part = `${path}.${process.pid}.part`;
  const steps = file.endsWith(".gz") ? [] : [createGzip()];
  try {
    await pipeline([createReadStream(file), ...steps, createWriteStream(part)], {signal: source.requests.signal});
  } catch (error) {
    rmSync(part, {force: true});
    throw explainWriteError(error, path);
  }
  renameSync(part, path);
  journal.append({kind: "titles", ...(await checkFile(path, source.requests.signal)), from});
  return path;
}

async function check(path: string, {report, requests}: TitlesSource) {
  const bar = report.start("Checking title.basics", statSync(path, {throwIfNoEntry: false})?.size, "bytes");
  try {
    return await checkFile(path, requests.signal, (bytes) => bar.update(bytes));
  } finally {
    bar.stop();
  }
}
