import type {Picture} from "../table-definition.js";

/** Red, green and blue, 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

export const white: Color = [255, 255, 255];

/**
 * Red, green and blue of a picture laid over a ground of one colour: 3 bytes a pixel, row-major. A pixel of alpha a
 * becomes a * colour + (1 - a) * ground, rounded.
 */
export function flattenPicture({width, height, data}: Picture, ground: Color = white): Uint8ClampedArray {
  const colors = new Uint8ClampedArray(3 * width * height);
  for (let pixel = 0, from = 0, to = 0; pixel < width * height; ++pixel, from += 4) {
    const alpha = data[from + 3];
    for (let channel = 0; channel < 3; ++channel, ++to) {
      const color = data[from + channel];
      colors[to] = alpha === 255 ? color : Math.round((alpha * color + (255 - alpha) * ground[channel]) / 255);
    }
  }
  return colors;
}
