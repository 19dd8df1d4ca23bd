import {isUtf8} from "node:buffer";
import {createReadStream} from "node:fs";
import {basename} from "node:path";
import {ImportError} from "./import-error.js";

/**
 * The text of a file in chunks of whole lines, without byte order mark, lines ended by a line feed alone. Throws an
 * ImportError that names the line of bytes that are not UTF-8, and for UTF-16 and zip files.
 */
export async function* readTextChunks(path: string): AsyncIterable<string> {
  const file = basename(path);
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  const decode = (bytes: Buffer): string => {
    if (!isUtf8(bytes)) throw new ImportError([{file, line: line + countLines(bytes), message: notUtf8}]);
    const text = bytes.toString("utf8");
    line += text.split("\n").length - 1;
    return text.replace(/\r\n/g, "\n");
  };
  let first = true;
  for await (const chunk of createReadStream(path)) {
    let bytes = rest.length ? Buffer.concat([rest, chunk]) : (chunk as Buffer);
    if (first) bytes = withoutMark(bytes, file);
    first = false;
    const end = bytes.lastIndexOf(0x0a) + 1;
    if (end) yield decode(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  if (rest.length) yield decode(rest);
}

/** The lines of a file, without their ends. */
export async function* readTextLines(path: string): AsyncIterable<string> {
  for await (const chunk of readTextChunks(path)) {
    const lines = chunk.split("\n");
    if (lines.at(-1) === "") lines.pop();
    yield* lines;
  }
}

const notUtf8 = "holds bytes that are not UTF-8; save the file as UTF-8";

function withoutMark(bytes: Buffer, file: string): Buffer {
  const start = bytes.subarray(0, 3).toString("hex");
  if (start.startsWith("fffe") || start.startsWith("feff")) {
    throw new ImportError([{file, message: "is UTF-16; save the file as UTF-8"}]);
  }
  if (start.startsWith("504b03")) throw new ImportError([{file, message: "is a zip archive; unpack it first"}]);
  if (start.startsWith("1f8b")) throw new ImportError([{file, message: "is gzipped; unpack it first"}]);
  return start === "efbbbf" ? bytes.subarray(3) : bytes;
}

/** How many lines end before the first one with bytes that are not UTF-8. */
function countLines(bytes: Buffer): number {
  let count = 0;
  for (let from = 0; ; ++count) {
    const end = bytes.indexOf(0x0a, from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return count;
    from = end + 1;
  }
}
