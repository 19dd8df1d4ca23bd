import {type Orientation, readOrientation} from "./exif-orientation.js";
import {cutShort, damaged} from "./picture-error.js";
import type {PictureHeader} from "./picture-header.js";

/** A chunk of a RIFF file: its name, and its data. */
export interface RiffChunk {
  name: string;
  data: Uint8Array;
}

export interface WebpHeader extends PictureHeader {
  /** The first frame of an animation: where it lies on the canvas, and the chunks of its picture. */
  frame?: {left: number; top: number; width: number; height: number; chunks: RiffChunk[]};
}

/** Walks a WebP file's chunks (WebP container specification) without decoding. Throws a PictureError. */
export function readWebpHeader(bytes: Uint8Array): WebpHeader {
  if (bytes.length < 20) throw cutShort("WebP");
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  if (size + 8 > bytes.length) throw cutShort("WebP");
  const chunks = readChunks(bytes.subarray(12, size + 8));
  let orientation: Orientation = 1;
  let canvas: {width: number; height: number} | undefined;
  let frame: WebpHeader["frame"];
  for (const {name, data} of chunks) {
    if (name === "VP8X") canvas = readCanvas(data);
    else if (name === "EXIF") orientation = readOrientation(data);
    else if (name === "ANMF") frame ??= readFrame(data);
  }
  const picture = readPictureSize(frame?.chunks ?? chunks);
  if (!picture) throw damaged("WebP", "it holds no picture");
  if (frame && (picture.width !== frame.width || picture.height !== frame.height)) {
    throw damaged("WebP", "its first frame has another size than it says");
  }
  if (canvas && !frame && (picture.width !== canvas.width || picture.height !== canvas.height)) {
    throw damaged("WebP", "its picture has another size than its canvas");
  }
  return {type: "WebP", ...(canvas ?? picture), orientation, animated: frame !== undefined, frame};
}

function readChunks(bytes: Uint8Array): RiffChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: RiffChunk[] = [];
  for (let offset = 0; offset + 8 <= bytes.length; ) {
    const length = view.getUint32(offset + 4, true);
    if (offset + 8 + length > bytes.length) throw cutShort("WebP");
    const name = String.fromCharCode(...bytes.subarray(offset, offset + 4));
    chunks.push({name, data: bytes.subarray(offset + 8, offset + 8 + length)});
    offset += 8 + length + (length & 1);
  }
  return chunks;
}

function readCanvas(data: Uint8Array): {width: number; height: number} {
  if (data.length < 10) throw cutShort("WebP");
  return {width: read24(data, 4) + 1, height: read24(data, 7) + 1};
}

function readFrame(data: Uint8Array): NonNullable<WebpHeader["frame"]> {
  if (data.length < 16) throw cutShort("WebP");
  return {
    left: 2 * read24(data, 0),
    top: 2 * read24(data, 3),
    width: read24(data, 6) + 1,
    height: read24(data, 9) + 1,
    chunks: readChunks(data.subarray(16))
  };
}

/** The size in the picture's own data: RFC 6386, section 9.1, and the WebP lossless bitstream, section 3. */
function readPictureSize(chunks: readonly RiffChunk[]): {width: number; height: number} | undefined {
  const chunk = chunks.find(({name}) => name === "VP8 " || name === "VP8L");
  if (!chunk) return;
  const {name, data} = chunk;
  if (data.length < 10) throw cutShort("WebP");
  if (name === "VP8 ") {
    return {width: (data[6] | (data[7] << 8)) & 0x3fff, height: (data[8] | (data[9] << 8)) & 0x3fff};
  }
  const bits = data[1] | (data[2] << 8) | (data[3] << 16) | (data[4] << 24);
  return {width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1};
}

function read24(data: Uint8Array, offset: number): number {
  return data[offset] | (data[offset + 1] << 8) | (data[offset + 2] << 16);
}
