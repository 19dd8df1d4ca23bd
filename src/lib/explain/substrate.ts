import type {Color} from "../image/flatten-picture.js";
import type {Raster} from "../image/resample.js";

/** A raster of one colour: what deletion leaves behind. */
export function fillRaster({width, height}: Raster, color: Color): Raster {
  const data = new Uint8ClampedArray(3 * width * height);
  for (let at = 0; at < data.length; at += 3) data.set(color, at);
  return {width, height, channels: 3, data};
}

/** The mean colour of a raster. */
export function averageColor({width, height, data}: Raster): Color {
  const sums = [0, 0, 0];
  for (let at = 0; at < data.length; ++at) sums[at % 3] += data[at];
  const [red, green, blue] = sums.map((sum) => Math.round(sum / (width * height)));
  return [red, green, blue];
}

/**
 * A Gaussian blur, across then down, beyond the edges the same as there: what insertion begins with. `deviation` is in
 * pixels; weights beyond three deviations are left out.
 */
export function blurRaster(raster: Raster, deviation: number): Raster {
  const reach = Math.ceil(3 * deviation);
  const weights = Float64Array.from({length: 2 * reach + 1}, (_, at) =>
    Math.exp(-((at - reach) ** 2) / 2 / deviation ** 2)
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const kernel = weights.map((weight) => weight / sum);
  const {width, height} = raster;
  const across = convolve(Float64Array.from(raster.data), width, height, 3, 3 * width, kernel);
  const down = convolve(across, height, width, 3 * width, 3, kernel);
  return {...raster, data: Uint8ClampedArray.from(down)};
}

/** Convolves lines of `length` pixels, `step` numbers apart, `lines` of them `stride` apart. */
function convolve(
  data: Float64Array,
  length: number,
  lines: number,
  step: number,
  stride: number,
  kernel: Float64Array
): Float64Array {
  const reach = (kernel.length - 1) / 2;
  const target = new Float64Array(data.length);
  for (let line = 0; line < lines; ++line) {
    for (let at = 0; at < length; ++at) {
      for (let part = -reach; part <= reach; ++part) {
        const source = line * stride + Math.min(length - 1, Math.max(0, at + part)) * step;
        const to = line * stride + at * step;
        for (let channel = 0; channel < 3; ++channel)
          target[to + channel] += kernel[part + reach] * data[source + channel];
      }
    }
  }
  return target;
}
