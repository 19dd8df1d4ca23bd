import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import decode, {init} from "@jsquash/jpeg/decode.js";
import type {Picture} from "../lib/table-definition.js";

const startOfImage = Buffer.from([0xff, 0xd8]);
const endOfImage = Buffer.from([0xff, 0xd9]);

let ready: Promise<unknown> | undefined;

/**
 * Decodes a JPEG with MozJPEG compiled to WASM, which gives the same pixels on every platform. Throws for other bytes,
 * and for a JPEG that is cut short, whose missing part the decoder would fill with grey.
 */
export async function decodePoster(bytes: Uint8Array): Promise<Picture> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.indexOf(startOfImage) !== 0) throw new Error("not a JPEG picture");
  if (view.lastIndexOf(endOfImage) < 0) throw new Error("the JPEG picture is cut short");
  const wasm = () => createRequire(import.meta.url).resolve("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm");
  ready ??= init(new WebAssembly.Module(readFileSync(wasm())));
  await ready;
  globalThis.ImageData ??= PixelData as unknown as typeof ImageData;
  return decode(bytes.slice().buffer as ArrayBuffer);
}

/** The decoder returns an ImageData, which Node lacks. */
class PixelData {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number
  ) {}
}
