import {GifWriter} from "omggif";

export interface GifFrame {
  left?: number;
  top?: number;
  width: number;
  height: number;
  index(x: number, y: number): number;
}

/** A GIF of frames over one palette of 2, 4, ... 256 colours. */
export function encodeGif(width: number, height: number, palette: number[], frames: GifFrame[]): Uint8Array {
  const bytes: number[] = [];
  const writer = new GifWriter(bytes as unknown as Buffer, width, height, {palette, loop: 0});
  for (const {left = 0, top = 0, width: frameWidth, height: frameHeight, index} of frames) {
    const pixels = Array.from({length: frameWidth * frameHeight}, (_, at) =>
      index(at % frameWidth, Math.floor(at / frameWidth))
    );
    writer.addFrame(left, top, frameWidth, frameHeight, pixels, {delay: 10});
  }
  writer.end();
  return Uint8Array.from(bytes);
}
