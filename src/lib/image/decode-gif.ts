import {type Frame, GifReader} from "omggif";
import type {Picture} from "../table-definition.js";
import {unpackIndices} from "./gif-lzw.js";
import {cutShort, damaged} from "./picture-error.js";

/** Decodes the first frame of a GIF onto its canvas, which is clear elsewhere. */
export function decodeGif(bytes: Uint8Array): Picture {
  const {width, height, frame} = readFirstFrame(bytes);
  if (!frame.width || !frame.height || frame.x + frame.width > width || frame.y + frame.height > height) {
    throw damaged("GIF", "its first frame leaves its canvas");
  }
  if (frame.palette_offset === null) throw damaged("GIF", "it has no colours");
  const indices = unpackIndices(bytes, frame.data_offset, frame.width * frame.height);
  const data = new Uint8ClampedArray(4 * width * height);
  let from = 0;
  for (const row of frame.interlaced ? interlace(frame.height) : Array(frame.height).keys()) {
    let to = 4 * ((frame.y + row) * width + frame.x);
    for (let column = 0; column < frame.width; ++column, to += 4) {
      const index = indices[from++];
      if (index === frame.transparent_index) continue;
      const color = frame.palette_offset + 3 * index;
      data.set(bytes.subarray(color, color + 3), to);
      data[to + 3] = 255;
    }
  }
  return {width, height, data};
}

function readFirstFrame(bytes: Uint8Array): {width: number; height: number; frame: Frame} {
  try {
    const reader = new GifReader(bytes as Buffer);
    if (reader.numFrames()) return {width: reader.width, height: reader.height, frame: reader.frameInfo(0)};
  } catch (error) {
    const {message} = error as Error;
    if (message !== "Invalid block size") throw damaged("GIF", message);
  }
  throw cutShort("GIF");
}

/** Rows in the order in which an interlaced frame keeps them (GIF89a, appendix E). */
function* interlace(height: number): Generator<number> {
  for (const [first, step] of [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2]
  ]) {
    for (let row = first; row < height; row += step) yield row;
  }
}
