import type {Picture} from "../table-definition.js";
import {damaged} from "./picture-error.js";
import type {WasmCodec} from "./wasm-codec.js";
import type {RiffChunk, WebpHeader} from "./webp-header.js";

/** Decodes a WebP, or the first frame of an animated one on its canvas, which is clear elsewhere, with libwebp. */
export async function decodeWebp(bytes: Uint8Array, header: WebpHeader, codec: WasmCodec): Promise<Picture> {
  const {width, height, frame} = header;
  const {picture, complaints} = await codec.decode(frame ? wrapFrame(frame) : bytes);
  if (!picture) throw damaged("WebP", complaints.join("; "));
  if (!frame) return picture;
  const {left, top} = frame;
  if (left + picture.width > width || top + picture.height > height) throw damaged("WebP", "a frame leaves its canvas");
  if (picture.width === width && picture.height === height) return picture;
  const data = new Uint8ClampedArray(4 * width * height);
  const stride = 4 * picture.width;
  for (let row = 0; row < picture.height; ++row) {
    data.set(picture.data.subarray(row * stride, (row + 1) * stride), 4 * ((top + row) * width + left));
  }
  return {width, height, data};
}

/** A WebP file of one frame: libwebp's plain decoder refuses animations. */
function wrapFrame({width, height, chunks}: NonNullable<WebpHeader["frame"]>): Uint8Array {
  const canvas = new Uint8Array(10);
  const hasAlpha = chunks.some(({name}) => name === "ALPH");
  canvas[0] = hasAlpha ? 0x10 : 0;
  write24(canvas, 4, width - 1);
  write24(canvas, 7, height - 1);
  const kept = chunks.filter(({name}) => name === "ALPH" || name === "VP8 " || name === "VP8L");
  const parts = hasAlpha ? [{name: "VP8X", data: canvas}, ...kept] : kept;
  const size = parts.reduce((sum, {data}) => sum + 8 + data.length + (data.length & 1), 4);
  const bytes = new Uint8Array(8 + size);
  const view = new DataView(bytes.buffer);
  writeText(bytes, 0, "RIFF");
  view.setUint32(4, size, true);
  writeText(bytes, 8, "WEBP");
  let offset = 12;
  for (const {name, data} of parts as RiffChunk[]) {
    writeText(bytes, offset, name);
    view.setUint32(offset + 4, data.length, true);
    bytes.set(data, offset + 8);
    offset += 8 + data.length + (data.length & 1);
  }
  return bytes;
}

function writeText(bytes: Uint8Array, offset: number, text: string): void {
  for (let index = 0; index < text.length; ++index) bytes[offset + index] = text.charCodeAt(index);
}

function write24(bytes: Uint8Array, offset: number, value: number): void {
  for (let byte = 0; byte < 3; ++byte) bytes[offset + byte] = (value >> (8 * byte)) & 255;
}
