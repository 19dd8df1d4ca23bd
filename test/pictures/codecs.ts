import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import encodeJpegWith, {init as initJpeg} from "@jsquash/jpeg/encode.js";
import encodeWebpWith, {init as initWebp} from "@jsquash/webp/encode.js";
import type {Picture} from "../../src/lib/table-definition.js";

const require = createRequire(import.meta.url);

let jpeg: Promise<unknown> | undefined;
let webp: Promise<unknown> | undefined;

/** A JPEG by MozJPEG. */
export async function encodeJpeg(
  picture: Picture,
  options: {quality?: number; progressive?: boolean; baseline?: boolean} = {}
): Promise<Uint8Array> {
  jpeg ??= initJpeg(compile("@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm"));
  await jpeg;
  return new Uint8Array(await encodeJpegWith(toImageData(picture), options));
}

/** A WebP by libwebp. */
export async function encodeWebp(picture: Picture, options: {quality?: number; lossless?: number} = {}) {
  webp ??= initWebp(compile("@jsquash/webp/codec/enc/webp_enc_simd.wasm"));
  await webp;
  return new Uint8Array(await encodeWebpWith(toImageData(picture), options));
}

function compile(file: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(require.resolve(file)));
}

function toImageData(picture: Picture): ImageData {
  return {...picture, colorSpace: "srgb"} as unknown as ImageData;
}
