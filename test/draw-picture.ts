import type {Picture} from "../src/lib/table-definition.js";

/** A picture drawn by a function from relative coordinates (0 to 1) to red, green and blue bytes. */
export function drawPicture(
  width: number,
  height: number,
  color: (x: number, y: number) => readonly [red: number, green: number, blue: number]
): Picture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      data.set([...color((x + 0.5) / width, (y + 0.5) / height), 255], 4 * (y * width + x));
    }
  }
  return {width, height, data};
}
