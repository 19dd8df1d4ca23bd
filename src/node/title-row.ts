import type {Title} from "../lib/corpus.js";
import {CorpusError} from "./corpus-error.js";
import {checkHeader, describeFieldCount} from "./tsv.js";

const required = ["tconst", "titleType", "isAdult", "startYear", "runtimeMinutes", "genres"];

/** A row of title.basics with its title; empty where the file has no column primaryTitle. */
export type TitleRow = Title & {title: string};

export const [tab, lineFeed, carriageReturn] = [0x09, 0x0a, 0x0d];
const [zero, nine] = [0x30, 0x39];

/** Reads rows of title.basics from bytes, whatever the order of the columns; refuses malformed ones by their line. */
export class TitleRowReader {
  /** Place of the column titleType. */
  readonly typeColumn: number;
  private readonly columns: number[];
  private readonly titleColumn: number;
  /** Where each field of the row at hand begins; after the last, where one more would. */
  private readonly starts: Int32Array;
  private readonly ids = new IdSet();
  private readonly genresByText = new Map<string, readonly string[]>();
  private readonly types = new Map<string, string>();

  /** Throws a CorpusError when the header lacks a column. */
  constructor(
    private readonly file: string,
    private readonly header: readonly string[],
    alsoRequired: readonly string[] = []
  ) {
    checkHeader(file, header, [...required, ...alsoRequired]);
    this.columns = required.map((name) => header.indexOf(name));
    this.typeColumn = header.indexOf("titleType");
    this.titleColumn = header.indexOf("primaryTitle");
    this.starts = new Int32Array(header.length + 1);
  }

  /** The row in `bytes` from `from` to `to`. Throws a CorpusError when it is malformed or its id was read before. */
  read(bytes: Buffer, from: number, to: number, line: number): TitleRow {
    this.findFields(bytes, from, to, line);
    const [id, type, adult, year, runtime, genres] = this.columns;
    const movieId = this.text(bytes, id);
    const number = /^tt\d{1,15}$/.test(movieId) ? Number(movieId.slice(2)) : -1;
    if (number < 0) this.fail(line, `tconst "${movieId}" is not an IMDb id such as tt0133093`);
    if (!this.ids.add(number)) this.fail(line, `${movieId} stands on an earlier line already; keep one of the two`);
    const isAdult = this.text(bytes, adult);
    if (isAdult !== "0" && isAdult !== "1") this.fail(line, `isAdult "${isAdult}" is neither 0 nor 1`);
    const genreText = this.text(bytes, genres);
    return {
      movieId,
      titleType: this.intern(this.text(bytes, type)),
      title: this.titleColumn < 0 ? "" : this.text(bytes, this.titleColumn),
      isAdult: isAdult === "1",
      year: this.readNumber(bytes, year, line),
      runtime: this.readNumber(bytes, runtime, line),
      genres: this.genresByText.get(genreText) ?? this.readGenres(genreText, line)
    };
  }

  private fail(line: number, message: string): never {
    throw new CorpusError([{file: this.file, line, message}]);
  }

  private findFields(bytes: Buffer, from: number, to: number, line: number): void {
    const {starts} = this;
    let fields = 1;
    starts[0] = from;
    for (let at = from; at < to; ++at) {
      if (bytes[at] === tab && fields < starts.length) starts[fields++] = at + 1;
    }
    if (fields !== starts.length - 1) {
      const values = bytes.toString("utf8", from, to).split("\t");
      this.fail(line, describeFieldCount(values, this.header) ?? "has another number of fields than the header");
    }
    starts[fields] = (bytes[to - 1] === carriageReturn ? to - 1 : to) + 1;
  }

  private text(bytes: Buffer, column: number): string {
    return bytes.toString("utf8", this.starts[column], this.starts[column + 1] - 1);
  }

  private readNumber(bytes: Buffer, column: number, line: number): number | null {
    const [from, to] = [this.starts[column], this.starts[column + 1] - 1];
    let value = 0;
    for (let at = from; at < to; ++at) {
      const byte = bytes[at];
      if (byte < zero || byte > nine) value = Number.NaN;
      value = value * 10 + (byte - zero);
    }
    if (to > from && to - from < 10 && !Number.isNaN(value)) return value;
    const text = this.text(bytes, column);
    if (text !== "\\N") this.fail(line, `${this.header[column]} "${text}" is not a number`);
    return null;
  }

  /** Sorted; one list for all rows with the same text, of which there are few. */
  private readGenres(text: string, line: number): readonly string[] {
    if (text.includes("|")) this.fail(line, `genres "${text}" are to be separated by commas here, not |`);
    const genres = text === "\\N" || text === "" ? [] : text.split(",").sort();
    this.genresByText.set(text, genres);
    return genres;
  }

  private intern(type: string): string {
    const known = this.types.get(type);
    if (known === undefined) this.types.set(type, type);
    return known ?? type;
  }
}

/** A set of ids as bits, so that the ten million of IMDb's file take megabytes. */
class IdSet {
  private readonly pages = new Map<number, Uint8Array>();

  /** Adds an id; false when it was there. */
  add(id: number): boolean {
    const page = Math.floor(id / 65536);
    const bits = this.pages.get(page) ?? this.addPage(page);
    const at = id % 65536;
    const mask = 1 << (at & 7);
    if (bits[at >> 3] & mask) return false;
    bits[at >> 3] |= mask;
    return true;
  }

  private addPage(page: number): Uint8Array {
    const bits = new Uint8Array(8192);
    this.pages.set(page, bits);
    return bits;
  }
}
