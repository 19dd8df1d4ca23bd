import {isUtf8} from "node:buffer";
import {createReadStream, existsSync} from "node:fs";
import {open} from "node:fs/promises";
import {basename} from "node:path";
import {pipeline, type TransformOptions} from "node:stream";
import {createGunzip, type ZlibOptions} from "node:zlib";
import {CorpusError} from "./corpus-error.js";

/** How far a reader of blocks has come: the lines that it has taken, for messages that name a line. */
export interface Place {
  line: number;
}

const lineFeed = 0x0a;

/**
 * The bytes of a text file in blocks of whole lines; the last block may lack its line feed. A gzipped file is told by
 * its first bytes, whatever its name, and its checksum is verified. Throws a CorpusError for a file that is missing,
 * damaged, cut off, a web page, or not UTF-8; the line is named after `place`, which the caller moves on.
 */
export async function* readLineBlocks(path: string, place: Place): AsyncIterable<Buffer> {
  const file = basename(path);
  const check = (bytes: Buffer): Buffer => {
    if (isUtf8(bytes)) return bytes;
    throw new CorpusError([{file, line: findBadLine(bytes, place.line), message: "holds bytes that are not UTF-8"}]);
  };
  let first = true;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of await openStream(path)) {
      if (first) refuseWebPage(file, chunk);
      first = false;
      // Only the line that two chunks share is copied.
      const begin = rest.length ? chunk.indexOf(lineFeed) + 1 : 0;
      const end = chunk.lastIndexOf(lineFeed) + 1;
      if (begin) yield check(Buffer.concat([rest, chunk.subarray(0, begin)]));
      if (end > begin) yield check(chunk.subarray(begin, end));
      rest = Buffer.concat(end ? [chunk.subarray(end)] : [rest, chunk]);
    }
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    const message = `cannot be read on from here: ${(error as Error).message}; get the file again`;
    throw new CorpusError([{file, line: place.line + 1, message}]);
  }
  if (rest.length) yield check(rest);
}

async function openStream(path: string): Promise<AsyncIterable<Buffer>> {
  if (!existsSync(path)) {
    throw new CorpusError([{file: basename(path), message: `is missing; expected at ${path}`}]);
  }
  if (!(await isGzipped(path))) return readChunks(path);
  const source = createReadStream(path, {highWaterMark: 2 ** 18});
  // Room for a few chunks, so that the next is inflated while one is read.
  const options: ZlibOptions & TransformOptions = {chunkSize: 2 ** 18, highWaterMark: 2 ** 20};
  // `pipeline` hands a failure of the file on to the stream that is read, which throws it.
  return pipeline(source, createGunzip(options), () => {});
}

/**
 * The bytes of a file in chunks, the next being read while one is worked on. There are two buffers for all chunks: one
 * is overwritten when the chunk after it has been taken.
 */
async function* readChunks(path: string): AsyncIterable<Buffer> {
  const file = await open(path);
  const buffers = [Buffer.allocUnsafeSlow(2 ** 18), Buffer.allocUnsafeSlow(2 ** 18)];
  const readInto = (index: number) => {
    const reading = file.read(buffers[index], 0, buffers[index].length);
    // A failure is thrown where the chunk is awaited; when nobody wants it any more, it is nobody's.
    reading.catch(() => {});
    return reading;
  };
  try {
    let reading = readInto(0);
    for (let index = 0; ; index = 1 - index) {
      const {bytesRead} = await reading;
      if (!bytesRead) return;
      reading = readInto(1 - index);
      yield buffers[index].subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function isGzipped(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function refuseWebPage(file: string, bytes: Buffer): void {
  if (!/^\uFEFF?\s*<(!doctype|html|\?xml|head)/i.test(bytes.toString("utf8", 0, 200))) return;
  const message = "is a web page and not the file: the download was refused or led elsewhere; get the file again";
  throw new CorpusError([{file, line: 1, message}]);
}

/** The line, `before` lines having come before these bytes, that is not UTF-8. */
function findBadLine(bytes: Buffer, before: number): number {
  let line = before;
  for (let from = 0; from < bytes.length; ) {
    ++line;
    const end = bytes.indexOf(lineFeed, from);
    const to = end < 0 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
  return line;
}
