import {createReadStream} from "node:fs";
import {basename} from "node:path";
import {createInterface} from "node:readline";
import {createGunzip} from "node:zlib";
import type {Title} from "../lib/corpus.js";
import {CorpusError} from "./corpus-error.js";
import {checkHeader} from "./tsv.js";

const required = ["tconst", "titleType", "isAdult", "startYear", "runtimeMinutes", "genres"];

/** The raw lines of a title.basics file (plain or gzipped), header first. Throws on a damaged gzip. */
export async function* readTitleLines(path: string): AsyncIterable<string> {
  const file = basename(path);
  const source = createReadStream(path);
  const stream = path.endsWith(".gz") ? source.pipe(createGunzip()) : source;
  let failure: Error | undefined;
  for (const part of [source, stream]) part.on("error", (error: Error) => (failure = error));
  let line = 0;
  for await (const text of createInterface({input: stream, crlfDelay: Number.POSITIVE_INFINITY})) {
    ++line;
    yield text;
  }
  if (failure) {
    throw new CorpusError([{file, line: line || undefined, message: `ends here: ${failure.message}; get it again`}]);
  }
}

/** The rows of a title.basics file in IMDb's format. A malformed row throws, named by its line. */
export async function* readTitles(path: string): AsyncIterable<Title> {
  const file = basename(path);
  let header: string[] | undefined;
  let line = 0;
  for await (const text of readTitleLines(path)) {
    ++line;
    if (!header) {
      header = text.split("\t");
      checkHeader(file, header, required);
      continue;
    }
    const values = text.split("\t");
    const fail = (message: string): never => {
      throw new CorpusError([{file, line, message}]);
    };
    if (values.length !== header.length) fail(`has ${values.length} fields, the header has ${header.length}`);
    const at = (name: string) => values[header!.indexOf(name)];
    const movieId = at("tconst");
    if (!/^tt\d+$/.test(movieId)) fail(`tconst "${movieId}" is not an IMDb id`);
    if (!/^[01]$/.test(at("isAdult"))) fail(`isAdult "${at("isAdult")}" is neither 0 nor 1`);
    const number = (name: string): number | null => {
      const value = at(name);
      if (value === "\\N") return null;
      if (!/^\d+$/.test(value)) fail(`${name} "${value}" is not a number`);
      return Number(value);
    };
    const genres = at("genres");
    yield {
      movieId,
      titleType: at("titleType"),
      isAdult: at("isAdult") === "1",
      year: number("startYear"),
      runtime: number("runtimeMinutes"),
      genres: genres === "\\N" || genres === "" ? [] : genres.split(",").sort()
    };
  }
}
