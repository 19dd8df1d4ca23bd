import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {PassThrough, Writable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {createGunzip} from "node:zlib";
import {IngestError} from "./ingest-error.js";

export interface FileCheck {
  bytes: number;
  /** SHA-256 of the file as it is. */
  sha256: string;
}

/**
 * Reads a file once, a gzip down to its CRC and length. Throws an IngestError when the gzip is cut short, damaged or
 * none. `read` is told how many bytes have been read.
 */
export async function checkFile(
  path: string,
  signal: AbortSignal,
  read: (bytes: number) => void = () => {}
): Promise<FileCheck> {
  const hash = createHash("sha256");
  let bytes = 0;
  const count = new PassThrough();
  count.on("data", (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
    read(bytes);
  });
  const nowhere = new Writable({write: (_chunk, _encoding, done) => done()});
  const steps = path.endsWith(".gz") ? [count, createGunzip()] : [count];
  try {
    await pipeline([createReadStream(path), ...steps, nowhere], {signal});
  } catch (error) {
    throw explainReadError(error as NodeJS.ErrnoException, path);
  }
  if (!bytes) throw new IngestError(`${path} is empty: get the file again`);
  return {bytes, sha256: hash.digest("hex")};
}

function explainReadError(error: NodeJS.ErrnoException, path: string): Error {
  if (error.code === "ENOENT") return new IngestError(`${path} does not exist: correct --title-basics`);
  if (error.code === "EISDIR") return new IngestError(`${path} is a folder: --title-basics takes a file`);
  if (error.code === "EACCES") return new IngestError(`${path} may not be read: change its permissions`);
  if (error.code === "Z_BUF_ERROR") return new IngestError(`${path} is a gzip that is cut short: get the file again`);
  if (!error.code?.startsWith("Z_")) return error;
  const what = error.message === "incorrect header check" ? "is no gzip" : `is a damaged gzip (${error.message})`;
  return new IngestError(`${path} ${what}: get the file again`);
}
