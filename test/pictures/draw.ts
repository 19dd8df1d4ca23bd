import type {Picture} from "../../src/lib/table-definition.js";

/** A picture of a colour a pixel. */
export function drawPicture(
  width: number,
  height: number,
  color: (x: number, y: number) => readonly number[]
): Picture {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) data.set(color(x, y), 4 * (y * width + x));
  }
  return {width, height, data};
}

/** Four quarters of different colours, by which the way that a picture is turned can be told. */
export function drawQuarters(width: number, height: number): Picture {
  return drawPicture(width, height, (x, y) => quarterColors[(y >= height / 2 ? 2 : 0) + (x >= width / 2 ? 1 : 0)]);
}

/** Top left, top right, bottom left, bottom right. */
export const quarterColors = [
  [230, 20, 20],
  [20, 200, 20],
  [20, 20, 230],
  [240, 240, 20]
] as const;

/** The colours in the middle of a picture's quarters, in the same order. */
export function readQuarters({width, height, data}: Picture): number[][] {
  return [0, 1, 2, 3].map((quarter) => {
    const x = Math.floor(width * (quarter & 1 ? 0.75 : 0.25));
    const y = Math.floor(height * (quarter & 2 ? 0.75 : 0.25));
    return Array.from(data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4));
  });
}
