import type {Raster} from "../../../src/lib/image/resample.js";

/** The drawing of test/fixtures/resample.py: three channels full of edges. */
export function drawRaster(width: number, height: number): Raster {
  const data = new Uint8ClampedArray(3 * width * height);
  for (let y = 0, at = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      for (let channel = 0; channel < 3; ++channel, ++at) {
        data[at] = (x * x * (channel + 1) + y * 31 + ((x * y) >> 2) * (7 - channel)) & 255;
      }
    }
  }
  return {width, height, channels: 3, data};
}
