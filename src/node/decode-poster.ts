import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import decode, {init} from "@jsquash/jpeg/decode.js";
import type {Picture} from "../lib/table-definition.js";

let ready: Promise<unknown> | undefined;

/** Decodes a JPEG with MozJPEG compiled to WASM, which gives the same pixels on every platform. */
export async function decodePoster(bytes: Uint8Array): Promise<Picture> {
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
