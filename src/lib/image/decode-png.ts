import {convertIndexedToRgb, type DecodedPng, decode} from "fast-png";
import {Unzlib} from "fflate";
import type {Picture} from "../table-definition.js";
import type {PictureLimits} from "./limits.js";
import {cutShort, damaged, PictureError} from "./picture-error.js";
import type {PngHeader} from "./png-header.js";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Decodes a PNG of any colour type and depth; of 16 bits a sample the upper eight are kept, as PIL does. */
export function decodePng(header: PngHeader, limits: PictureLimits): Picture {
  const {width, height, depth, channels, interlaced, chunks} = header;
  const megabytes = (width * height * channels * depth) / 8e6;
  if (megabytes > limits.pngBytes / 1e6) {
    throw new PictureError(
      "too large",
      `The PNG picture of ${depth} bits unpacks to ${Math.round(megabytes)} MB; at most ${limits.pngBytes / 1e6} MB are ` +
        "read. Save it with 8 bits, or smaller."
    );
  }
  if (interlaced && depth < 8) {
    throw new PictureError(
      "unsupported",
      `The PNG picture is interlaced with ${depth} bits a pixel, which can't be read. Save it without interlacing.`
    );
  }
  checkInflatedSize(header);
  try {
    const png = decode(joinChunks(chunks), {checkCrc: true});
    return {width, height, data: expandPixels(png)};
  } catch (error) {
    throw damaged("PNG", (error as Error).message);
  }
}

/**
 * Inflates without keeping anything, to see that there is as much as the header asks for: a bomb is stopped at the
 * first byte too many, and a picture that is cut short would decode as one with black rows.
 */
function checkInflatedSize(header: PngHeader): void {
  const expected = countInflatedBytes(header);
  let count = 0;
  const inflate = new Unzlib((part) => {
    count += part.length;
    if (count > expected) throw damaged("PNG", "it inflates to more than its pixels");
  });
  const parts = header.chunks.filter((chunk) => nameOf(chunk) === "IDAT");
  if (!parts.length) throw damaged("PNG", "it holds no pixels");
  try {
    // In small parts, since a part is inflated whole before it is counted: at most a thousandfold.
    for (const chunk of parts) {
      for (let from = 8; from < chunk.length - 4 && count < expected; from += 4096) {
        inflate.push(chunk.subarray(from, Math.min(from + 4096, chunk.length - 4)));
      }
    }
  } catch (error) {
    throw error instanceof PictureError ? error : damaged("PNG", (error as Error).message);
  }
  if (count < expected) throw cutShort("PNG");
}

/** Bytes of all rows with their filter bytes (PNG specification, sections 7 and 8). */
function countInflatedBytes({width, height, depth, channels, interlaced}: PngHeader): number {
  const count = (columns: number, rows: number) =>
    columns > 0 && rows > 0 ? rows * (1 + Math.ceil((columns * channels * depth) / 8)) : 0;
  if (!interlaced) return count(width, height);
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2]
  ];
  return passes.reduce(
    (sum, [x, y, xStep, yStep]) => sum + count(Math.ceil((width - x) / xStep), Math.ceil((height - y) / yStep)),
    0
  );
}

/** The picture without the chunks that don't make pixels: a colour profile could inflate to any size. */
function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, {length}) => sum + length, signature.length));
  bytes.set(signature);
  let offset = signature.length;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function nameOf(chunk: Uint8Array): string {
  return String.fromCharCode(...chunk.subarray(4, 8));
}

function expandPixels(png: DecodedPng): Uint8ClampedArray {
  const {width, height, channels, palette, transparency} = png;
  const count = width * height;
  const data = new Uint8ClampedArray(4 * count).fill(255);
  if (palette && channels === 1) {
    const colors = convertIndexedToRgb(png);
    const samples = palette[0].length;
    for (let index = 0; index < count; ++index) {
      for (let sample = 0; sample < samples; ++sample) data[4 * index + sample] = colors[samples * index + sample];
    }
    return data;
  }
  const {read, largest} = sampleReader(png);
  const grey = channels <= 2;
  const opaque = channels === 1 || channels === 3;
  for (let index = 0; index < count; ++index) {
    const first = index * channels;
    const clear =
      transparency?.length && (grey ? [0] : [0, 1, 2]).every((sample) => read(first + sample) === transparency[sample]);
    for (let sample = 0; sample < 3; ++sample) {
      data[4 * index + sample] = toByte(read(first + (grey ? 0 : sample)), largest);
    }
    if (clear) data[4 * index + 3] = 0;
    else if (!opaque) data[4 * index + 3] = toByte(read(first + channels - 1), largest);
  }
  return data;
}

/** Samples by their index; those of less than a byte are packed, each row beginning with a byte. */
function sampleReader({data, depth, width, channels}: DecodedPng): {read(index: number): number; largest: number} {
  const largest = 2 ** depth - 1;
  if (depth >= 8) return {read: (index) => data[index], largest};
  const rowSamples = width * channels;
  const rowBytes = Math.ceil((rowSamples * depth) / 8);
  const read = (index: number) => {
    const row = Math.floor(index / rowSamples);
    const bit = (index % rowSamples) * depth;
    return (data[row * rowBytes + (bit >> 3)] >> (8 - depth - (bit & 7))) & largest;
  };
  return {read, largest};
}

function toByte(value: number, largest: number): number {
  return largest === 65535 ? value >> 8 : Math.round((value * 255) / largest);
}
