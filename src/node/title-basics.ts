import {isUtf8} from "node:buffer";
import {createReadStream} from "node:fs";
import {basename} from "node:path";
import {pipeline} from "node:stream";
import {createGunzip} from "node:zlib";
import type {Title} from "../lib/corpus.js";
import {CorpusError} from "./corpus-error.js";
import {checkHeader, describeFieldCount} from "./tsv.js";

const required = ["tconst", "titleType", "isAdult", "startYear", "runtimeMinutes", "genres"];

/** The raw lines of a title.basics file (plain or gzipped), header first. Throws on a damaged gzip, naming the line. */
export async function* readTitleLines(path: string): AsyncIterable<string> {
  const file = basename(path);
  let line = 0;
  const decode = (bytes: Buffer): string => {
    ++line;
    const text = bytes.toString("utf8");
    if (text.includes("\uFFFD") && !isUtf8(bytes)) {
      throw new CorpusError([{file, line, message: "holds bytes that are not UTF-8"}]);
    }
    return text.endsWith("\r") ? text.slice(0, -1) : text;
  };
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of openStream(path)) {
      const bytes = rest.length ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
      let from = 0;
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
        yield decode(bytes.subarray(from, end));
        from = end + 1;
      }
      rest = bytes.subarray(from);
    }
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    const message = `cannot be read on from here: ${(error as Error).message}; get the file again`;
    throw new CorpusError([{file, line: line + 1, message}]);
  }
  if (rest.length) yield decode(rest);
}

/** The rows of a title.basics file in IMDb's format. The first malformed row throws, named by its line. */
export async function* readTitles(path: string): AsyncIterable<Title> {
  const file = basename(path);
  const seen = new IdSet();
  let header: string[] | undefined;
  let columns: number[] = [];
  let line = 0;
  for await (const text of readTitleLines(path)) {
    ++line;
    const values = text.split("\t");
    if (!header) {
      header = values;
      checkHeader(file, header, required);
      columns = required.map((name) => values.indexOf(name));
      continue;
    }
    const fail = (message: string): never => {
      throw new CorpusError([{file, line, message}]);
    };
    const wrongCount = describeFieldCount(values, header);
    if (wrongCount) fail(wrongCount);
    const [movieId, titleType, isAdult, year, runtime, genres] = columns.map((column) => values[column]);
    if (!/^tt\d{1,15}$/.test(movieId)) fail(`tconst "${movieId}" is not an IMDb id such as tt0133093`);
    if (!seen.add(Number(movieId.slice(2)))) fail(`${movieId} stands on an earlier line already; keep one of the two`);
    if (isAdult !== "0" && isAdult !== "1") fail(`isAdult "${isAdult}" is neither 0 nor 1`);
    const number = (name: string, value: string): number | null => {
      if (value === "\\N") return null;
      if (!/^\d{1,9}$/.test(value)) fail(`${name} "${value}" is not a number`);
      return Number(value);
    };
    if (genres.includes("|")) fail(`genres "${genres}" are to be separated by commas here, not |`);
    yield {
      movieId,
      titleType,
      isAdult: isAdult === "1",
      year: number("startYear", year),
      runtime: number("runtimeMinutes", runtime),
      genres: genres === "\\N" || genres === "" ? [] : genres.split(",").sort()
    };
  }
  if (!header) checkHeader(file, [], required);
}

function openStream(path: string): AsyncIterable<unknown> {
  const source = createReadStream(path);
  if (!path.endsWith(".gz")) return source;
  // `pipeline` hands a failure of the file on to the stream that is read, which throws it.
  return pipeline(source, createGunzip(), () => {});
}

/** A set of ids as bits, so that the ten million of IMDb's file take megabytes. */
class IdSet {
  private readonly pages = new Map<number, Uint8Array>();

  /** Adds an id; false when it was there. */
  add(id: number): boolean {
    const page = Math.floor(id / 65536);
    const bits = this.pages.get(page) ?? new Uint8Array(8192);
    this.pages.set(page, bits);
    const at = id % 65536;
    const mask = 1 << (at & 7);
    if (bits[at >> 3] & mask) return false;
    bits[at >> 3] |= mask;
    return true;
  }
}
