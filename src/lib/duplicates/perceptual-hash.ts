import type {Picture} from "../table-definition.js";

/** A picture's perceptual hash: 64 bits as two unsigned 32-bit integers. */
export interface PerceptualHash {
  high: number;
  low: number;
  /** Standard deviation of luminance over the reduced picture, 0 to 127.5. */
  contrast: number;
}

/** The picture is reduced to this many luminance values a side before the transform. */
const side = 32;
/** Coefficients 1 to 8 of each axis give the bits; 0 is left out, since it holds only means. */
const kept = 8;

/**
 * The DCT hash of Zauner (2010), "Implementation and Benchmarking of Perceptual Image Hash Functions": luminance
 * reduced to 32 x 32, a two-dimensional DCT-II, and one bit for each of 8 x 8 low frequencies, set where the
 * coefficient is above their median. Pictures that look the same have hashes that differ in few bits.
 */
export function hashPicture(picture: Picture): PerceptualHash {
  const luminance = reduceLuminance(picture, side);
  const coefficients = lowFrequencies(luminance);
  const sorted = [...coefficients].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[middle - 1] + sorted[middle]) / 2;
  const words = [0, 0];
  for (const [index, value] of coefficients.entries()) {
    if (value > median) words[index >> 5] |= 1 << (31 - (index & 31));
  }
  return {high: words[0] >>> 0, low: words[1] >>> 0, contrast: standardDeviation(luminance)};
}

/** The number of bits in which two hashes differ, 0 to 64. */
export function hammingDistance(a: {high: number; low: number}, b: {high: number; low: number}): number {
  return countBits(a.high ^ b.high) + countBits(a.low ^ b.low);
}

/** The number of set bits of a 32-bit integer (Warren, "Hacker's Delight", figure 5-2). */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Luminance (Rec. 601) averaged over `size` x `size` cells that cover the picture; cells may share pixels. */
function reduceLuminance({width, height, data}: Picture, size: number): Float64Array {
  const cells = new Float64Array(size * size);
  for (let row = 0; row < size; ++row) {
    const [top, bottom] = cellBounds(row, size, height);
    for (let column = 0; column < size; ++column) {
      const [left, right] = cellBounds(column, size, width);
      let sum = 0;
      for (let y = top; y < bottom; ++y) {
        for (let x = left; x < right; ++x) {
          const at = 4 * (y * width + x);
          sum += 299 * data[at] + 587 * data[at + 1] + 114 * data[at + 2];
        }
      }
      cells[row * size + column] = sum / (1000 * (bottom - top) * (right - left));
    }
  }
  return cells;
}

function cellBounds(cell: number, cells: number, length: number): [from: number, to: number] {
  const from = Math.floor((cell * length) / cells);
  return [from, Math.max(from + 1, Math.ceil(((cell + 1) * length) / cells))];
}

const cosines = Array.from({length: kept}, (_, k) =>
  Float64Array.from({length: side}, (_, x) => Math.cos((Math.PI / side) * (x + 0.5) * (k + 1)))
);

/** The low frequencies by rows, rounded so that a symmetric picture's zeros are zeros on every machine. */
function lowFrequencies(cells: Float64Array): number[] {
  const partial = cosines.map((cosine) =>
    Float64Array.from({length: side}, (_, row) => {
      let sum = 0;
      for (let x = 0; x < side; ++x) sum += cosine[x] * cells[row * side + x];
      return sum;
    })
  );
  return cosines.flatMap((cosine) =>
    partial.map((column) => {
      let sum = 0;
      for (let y = 0; y < side; ++y) sum += cosine[y] * column[y];
      return Math.round(sum * 1e4) / 1e4;
    })
  );
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
