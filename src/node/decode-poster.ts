import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import decode, {init} from "@jsquash/jpeg/decode.js";
import type {Picture} from "../lib/table-definition.js";

const startOfImage = Buffer.from([0xff, 0xd8]);
const endOfImage = Buffer.from([0xff, 0xd9]);

/** The second argument is missing from the package's types. */
const initialize = init as (module: WebAssembly.Module, options: {printErr(line: string): void}) => Promise<unknown>;

let ready: Promise<unknown> | undefined;
let last: Promise<unknown> = Promise.resolve();
let complaints: string[] = [];

/**
 * Decodes a JPEG with MozJPEG compiled to WASM, which gives the same pixels on every platform. Throws for other bytes,
 * and for a JPEG that is cut short, whose missing part the decoder would fill with grey.
 */
export async function decodePoster(bytes: Uint8Array): Promise<Picture> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.indexOf(startOfImage) !== 0) throw new Error("not a JPEG picture");
  if (view.lastIndexOf(endOfImage) < 0) throw new Error("the JPEG picture is cut short");
  const wasm = () => createRequire(import.meta.url).resolve("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm");
  ready ??= initialize(new WebAssembly.Module(readFileSync(wasm())), {printErr: (line) => complaints.push(line)});
  await ready;
  globalThis.ImageData ??= PixelData as unknown as typeof ImageData;
  // One after the other, so that a complaint is about this picture.
  const picture = last.then(() => decodeOne(bytes));
  last = picture.catch(() => {});
  return picture;
}

async function decodeOne(bytes: Uint8Array): Promise<Picture> {
  complaints = [];
  try {
    // A copy: the memory of a Buffer may hold other things before and after its bytes.
    const picture = await decode(new Uint8Array(bytes).buffer);
    if (!complaints.some((line) => /premature end/i.test(line))) return picture;
  } catch {
    throw new Error(`the JPEG picture cannot be decoded${complaints.length ? `: ${complaints.join("; ")}` : ""}`);
  }
  throw new Error("the JPEG picture is cut short");
}

/** The decoder returns an ImageData, which Node lacks. */
class PixelData {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number
  ) {}
}
