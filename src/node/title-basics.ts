import {basename} from "node:path";
import type {Title} from "../lib/corpus.js";
import {readLineBlocks} from "./line-blocks.js";
import {carriageReturn, lineFeed, TitleRowReader} from "./title-row.js";

/** A line's bytes: `bytes` from `from` to `to`, without the line feed. */
interface ByteLine {
  bytes: Buffer;
  from: number;
  to: number;
  /** 1-based. */
  line: number;
}

/** The raw lines of a title.basics file (plain or gzipped), header first. Throws on a damaged gzip, naming the line. */
export async function* readTitleLines(path: string): AsyncIterable<string> {
  for await (const line of readByteLines(path)) yield decodeLine(line);
}

/** The rows of a title.basics file in IMDb's format. The first malformed row throws, named by its line. */
export async function* readTitles(path: string): AsyncIterable<Title> {
  let reader: TitleRowReader | undefined;
  for await (const text of readByteLines(path)) {
    if (!reader) {
      reader = new TitleRowReader(basename(path), decodeLine(text).split("\t"));
      continue;
    }
    const {title, ...row} = reader.read(text.bytes, text.from, text.to, text.line);
    yield row;
  }
  if (!reader) new TitleRowReader(basename(path), []);
}

/** The text of a line without its line end. */
export function decodeLine({bytes, from, to}: Omit<ByteLine, "line">): string {
  return bytes.toString("utf8", from, bytes[to - 1] === carriageReturn ? to - 1 : to);
}

async function* readByteLines(path: string): AsyncIterable<ByteLine> {
  const place = {line: 0};
  for await (const bytes of readLineBlocks(path, place)) {
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(lineFeed, from);
      const to = end < 0 ? bytes.length : end;
      yield {bytes, from, to, line: ++place.line};
      from = to + 1;
    }
  }
}
