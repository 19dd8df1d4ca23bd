import type {Title} from "../lib/corpus.js";
import {CorpusError} from "./corpus-error.js";
import {FieldCache} from "./field-cache.js";
import {checkHeader, describeFieldCount} from "./tsv.js";

const required = ["tconst", "titleType", "isAdult", "startYear", "runtimeMinutes", "genres"];

/** A row of title.basics with its title; empty where the file has no column primaryTitle. */
export type TitleRow = Title & {title: string};

export const [tab, lineFeed, carriageReturn] = [0x09, 0x0a, 0x0d];
const [zero, one, nine, letterT] = [0x30, 0x31, 0x39, 0x74];

/** Reads rows of title.basics from bytes, whatever the order of the columns; refuses malformed ones by their line. */
export class TitleRowReader {
  /** Place of the column titleType. */
  readonly typeColumn: number;
  private readonly columns: number[];
  private readonly titleColumn: number;
  /** Where each field of the row at hand begins; after the last, where one more would. */
  private readonly starts: Int32Array;
  private readonly ids = new IdSet();
  private readonly genres = new FieldCache<readonly string[]>();
  private readonly types = new FieldCache<string>();
  private readonly row: TitleRow = {
    ...{movieId: "", titleType: "", title: "", isAdult: false},
    ...{year: null, runtime: null, genres: []}
  };

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

  /**
   * The row in `bytes` from `from` to `to`, in an object that the next row overwrites. Throws a CorpusError when it is
   * malformed or its id was read before.
   */
  read(bytes: Buffer, from: number, to: number, line: number): Readonly<TitleRow> {
    this.findFields(bytes, from, to, line);
    const {row, starts} = this;
    const [id, type, adult, year, runtime, genres] = this.columns;
    row.movieId = bytes.toString("latin1", starts[id], starts[id + 1] - 1);
    const number = readId(bytes, starts[id], starts[id + 1] - 1);
    if (number < 0) this.fail(line, `tconst "${this.text(bytes, id)}" is not an IMDb id such as tt0133093`);
    if (!this.ids.add(number)) this.fail(line, `${row.movieId} stands on an earlier line already; keep one of the two`);
    const mark = starts[adult + 1] - starts[adult] === 2 ? bytes[starts[adult]] : 0;
    if (mark !== zero && mark !== one) {
      this.fail(line, `isAdult "${this.text(bytes, adult)}" is neither 0 nor 1`);
    }
    row.titleType = this.types.get(bytes, starts[type], starts[type + 1] - 1, String);
    row.title = this.titleColumn < 0 ? "" : this.text(bytes, this.titleColumn);
    row.isAdult = mark === one;
    row.year = this.readNumber(bytes, year, line);
    row.runtime = this.readNumber(bytes, runtime, line);
    row.genres = this.genres.get(bytes, starts[genres], starts[genres + 1] - 1, (text) => this.readGenres(text, line));
    return row;
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

  /** Sorted. */
  private readGenres(text: string, line: number): readonly string[] {
    if (text.includes("|")) this.fail(line, `genres "${text}" are to be separated by commas here, not |`);
    return text === "\\N" || text === "" ? [] : text.split(",").sort();
  }
}

/** The number of an IMDb id of at most fifteen digits; -1 where there is none. */
function readId(bytes: Buffer, from: number, to: number): number {
  const digits = to - from - 2;
  if (digits < 1 || digits > 15 || bytes[from] !== letterT || bytes[from + 1] !== letterT) return -1;
  let number = 0;
  for (let at = from + 2; at < to; ++at) {
    const digit = bytes[at] - zero;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
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
