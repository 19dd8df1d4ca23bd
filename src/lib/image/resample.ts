/** Rows of interleaved 8-bit samples. */
export interface Raster {
  width: number;
  height: number;
  channels: number;
  data: Uint8ClampedArray;
}

/** Part of a raster, in pixels that may be fractions. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type ResampleFilter = "bilinear" | "bicubic";

/** Half the filter's width in source pixels at full size, and its weight at a distance. */
const filters: Record<ResampleFilter, {support: number; weigh(distance: number): number}> = {
  bilinear: {support: 1, weigh: (distance) => Math.max(0, 1 - Math.abs(distance))},
  bicubic: {support: 2, weigh: weighCubic}
};

/** Keys' cubic convolution with a = -.5 (Keys 1981), as PIL's BICUBIC has it. */
function weighCubic(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  return x < 2 ? -0.5 * (((x - 5) * x + 8) * x - 4) : 0;
}

/** Weights are whole numbers of this many binary places, so that sums are the same everywhere. */
const precision = 22;

/**
 * Resizes with antialiasing as PIL's `Image.resize(size, filter, box)` does, to the digit: when a picture shrinks, the
 * filter widens with the scale; across first, then down, each rounded to 8 bits (Pillow, `Resample.c`). Pillow 13 goes
 * down first where a picture becomes much lower, which moves samples by a level or a few.
 */
export function resample(raster: Raster, width: number, height: number, filter: ResampleFilter, box?: Box): Raster {
  const whole = [0, 0, raster.width, raster.height];
  // Pillow keeps the box in single precision.
  const [left, top, right, bottom] = (box ? [box.left, box.top, box.right, box.bottom] : whole).map(Math.fround);
  const across = left === 0 && right === raster.width && width === raster.width;
  const down = top === 0 && bottom === raster.height && height === raster.height;
  const wide = across ? raster : resampleAcross(raster, chooseWeights(raster.width, left, right, width, filter));
  return down ? wide : resampleDown(wide, chooseWeights(raster.height, top, bottom, height, filter));
}

/** For each target pixel the first source pixel that it reads, and the weights from there on. */
interface Weights {
  firsts: Int32Array;
  counts: Int32Array;
  /** `length` a target pixel. */
  values: Int32Array;
  length: number;
}

function chooseWeights(size: number, from: number, to: number, target: number, filter: ResampleFilter): Weights {
  const {support, weigh} = filters[filter];
  const scale = Math.fround(to - from) / target;
  const widening = Math.max(1, scale);
  const reach = support * widening;
  const length = Math.ceil(reach) * 2 + 1;
  const weights = {
    firsts: new Int32Array(target),
    counts: new Int32Array(target),
    values: new Int32Array(target * length),
    length
  };
  for (let index = 0; index < target; ++index) {
    const center = from + (index + 0.5) * scale;
    const first = Math.max(0, Math.trunc(center - reach + 0.5));
    const count = Math.min(size, Math.trunc(center + reach + 0.5)) - first;
    const raw = Float64Array.from({length: count}, (_, x) => weigh((x + first - center + 0.5) / widening));
    const sum = raw.reduce((total, weight) => total + weight, 0);
    weights.firsts[index] = first;
    weights.counts[index] = count;
    for (const [x, weight] of raw.entries()) {
      const share = (sum ? weight / sum : weight) * 2 ** precision;
      weights.values[index * length + x] = Math.trunc(share < 0 ? share - 0.5 : share + 0.5);
    }
  }
  return weights;
}

function resampleAcross({width, height, channels, data}: Raster, weights: Weights): Raster {
  const {firsts, counts, values, length} = weights;
  const target = new Uint8ClampedArray(firsts.length * height * channels);
  for (let row = 0, to = 0; row < height; ++row) {
    for (let column = 0; column < firsts.length; ++column) {
      const start = (row * width + firsts[column]) * channels;
      for (let channel = 0; channel < channels; ++channel, ++to) {
        let sum = 2 ** (precision - 1);
        let from = start + channel;
        for (let x = 0; x < counts[column]; ++x, from += channels) sum += data[from] * values[column * length + x];
        target[to] = Math.floor(sum / 2 ** precision);
      }
    }
  }
  return {width: firsts.length, height, channels, data: target};
}

function resampleDown({width, channels, data}: Raster, weights: Weights): Raster {
  const {firsts, counts, values, length} = weights;
  const stride = width * channels;
  const target = new Uint8ClampedArray(stride * firsts.length);
  const sums = new Float64Array(stride);
  for (let row = 0; row < firsts.length; ++row) {
    sums.fill(2 ** (precision - 1));
    for (let y = 0; y < counts[row]; ++y) {
      const weight = values[row * length + y];
      const start = (firsts[row] + y) * stride;
      for (let at = 0; at < stride; ++at) sums[at] += data[start + at] * weight;
    }
    for (let at = 0; at < stride; ++at) target[row * stride + at] = Math.floor(sums[at] / 2 ** precision);
  }
  return {width, height: firsts.length, channels, data: target};
}
