import {GifReader} from "omggif";
import type {Picture} from "../table-definition.js";
import {cutShort, damaged} from "./picture-error.js";

/** Decodes the first frame of a GIF onto its canvas, which is clear elsewhere. */
export function decodeGif(bytes: Uint8Array): Picture {
  try {
    const reader = new GifReader(bytes as Buffer);
    if (!reader.numFrames()) throw cutShort("GIF");
    const {width, height} = reader;
    const frame = reader.frameInfo(0);
    if (frame.x + frame.width > width || frame.y + frame.height > height) {
      throw damaged("GIF", "its first frame leaves its canvas");
    }
    if (frame.palette_offset === null) throw damaged("GIF", "it has no colours");
    const data = new Uint8ClampedArray(4 * width * height);
    reader.decodeAndBlitFrameRGBA(0, data as unknown as number[]);
    return {width, height, data};
  } catch (error) {
    const message = (error as Error).message;
    if ((error as Error).name === "PictureError") throw error;
    throw message === "Invalid block size" ? cutShort("GIF") : damaged("GIF", message);
  }
}
