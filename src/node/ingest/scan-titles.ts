import {basename} from "node:path";
import {readLineBlocks} from "../line-blocks.js";
import {decodeLine} from "../title-basics.js";
import {carriageReturn, lineFeed, type TitleRow, TitleRowReader, tab} from "../title-row.js";

/**
 * Reads a title.basics file in one pass and calls `visit` with every row of the given types, in an object that
 * the next row overwrites; the other rows, nineteen
 * of twenty in IMDb's file, are counted and passed over as bytes. Resolves to the number of rows. Throws a CorpusError
 * that names file and line when the file is damaged, lacks a column, or a row of the given types is malformed.
 */
export async function scanTitles(
  path: string,
  types: readonly string[],
  visit: (row: Readonly<TitleRow>) => void
): Promise<{rows: number}> {
  const file = basename(path);
  const place = {line: 0};
  const matchers = groupByFirstByte(types);
  let reader: TitleRowReader | undefined;
  for await (const bytes of readLineBlocks(path, place)) {
    for (let from = 0; from < bytes.length; ) {
      let to = bytes.indexOf(lineFeed, from);
      if (to < 0) to = bytes.length;
      ++place.line;
      if (!reader) {
        reader = new TitleRowReader(file, decodeLine({bytes, from, to}).split("\t"), ["primaryTitle"]);
      } else {
        const start = findField(bytes, from, to, reader.typeColumn);
        // A row with too few fields is read, too, so that it is refused.
        if (start > to || isOneOf(matchers[bytes[start]], bytes, start)) {
          visit(reader.read(bytes, from, to, place.line));
        }
      }
      from = to + 1;
    }
  }
  if (!reader) new TitleRowReader(file, []);
  return {rows: place.line - 1};
}

function groupByFirstByte(types: readonly string[]): (Buffer[] | undefined)[] {
  const groups: (Buffer[] | undefined)[] = new Array(256).fill(undefined);
  for (const type of types) {
    const bytes = Buffer.from(type);
    groups[bytes[0]] = [...(groups[bytes[0]] ?? []), bytes];
  }
  return groups;
}

/** Where the field begins; beyond `to` when the line has too few. */
function findField(bytes: Buffer, from: number, to: number, column: number): number {
  let at = from;
  for (let field = 0; field < column; ++field) {
    while (at < to && bytes[at] !== tab) ++at;
    ++at;
  }
  return at;
}

function isOneOf(types: readonly Buffer[] | undefined, bytes: Buffer, start: number): boolean {
  if (types) for (const type of types) if (isField(bytes, start, type)) return true;
  return false;
}

function isField(bytes: Buffer, start: number, value: Buffer): boolean {
  const next = bytes[start + value.length];
  if (next !== tab && next !== lineFeed && next !== carriageReturn && next !== undefined) return false;
  for (let index = 1; index < value.length; ++index) if (bytes[start + index] !== value[index]) return false;
  return true;
}
