import type {Points} from "../points.js";

/** The nearest points of each point, nearest first; equal distances by row number. The point itself is not listed. */
export interface Neighbors {
  rows: number;
  /** Neighbours of each point. */
  count: number;
  /** Row numbers, `count` for each point. */
  index: Int32Array;
  /** Distances, `count` for each point. */
  distance: Float32Array;
}

/** Rows at a time: two blocks of 384 dimensions stay in the processor's cache. */
const block = 64;

/**
 * The `count` nearest other points of each point, exactly, by cosine distance (1 - cosine, 0 to 2; 1 from a point at the
 * origin). Every pair is looked at once: time with the square of the points. `progress` is told rows done of all.
 */
export function findNearestByCosine(
  points: Points,
  count: number,
  progress?: (done: number, total: number) => void
): Neighbors {
  const {rows, columns} = points;
  const kept = Math.max(0, Math.min(count, rows - 1));
  const found: Neighbors = {
    rows,
    count: kept,
    index: new Int32Array(rows * kept).fill(-1),
    distance: new Float32Array(rows * kept).fill(Number.POSITIVE_INFINITY)
  };
  if (!kept) return found;
  const units = normalizeRows(points);
  const cosines = new Float64Array(block * block);
  for (let a = 0; a < rows; a += block) {
    const aEnd = Math.min(rows, a + block);
    for (let b = a; b < rows; b += block) {
      const bEnd = Math.min(rows, b + block);
      multiplyBlocks(units, columns, a, aEnd, b, bEnd, cosines);
      for (let i = a; i < aEnd; ++i) {
        for (let j = b === a ? i + 1 : b; j < bEnd; ++j) {
          const distance = Math.fround(Math.max(0, 1 - cosines[(i - a) * block + j - b]));
          keep(found, i, j, distance);
          keep(found, j, i, distance);
        }
      }
    }
    progress?.(aEnd, rows);
  }
  return found;
}

/** Rows of length 1, padded to an even number so that blocks need no remainder; null rows stay null. */
export function normalizeRows({rows, columns, values}: Points): Float64Array {
  const units = new Float64Array((rows + 3) * columns);
  for (let row = 0, start = 0; row < rows; ++row, start += columns) {
    let square = 0;
    for (let column = 0; column < columns; ++column) square += values[start + column] ** 2;
    const scale = square ? 1 / Math.sqrt(square) : 0;
    for (let column = 0; column < columns; ++column) units[start + column] = values[start + column] * scale;
  }
  return units;
}

/** Dot products of rows `a` to `aEnd` with rows `b` to `bEnd`, two by four at a time: each number loaded serves several. */
function multiplyBlocks(
  units: Float64Array,
  columns: number,
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
  out: Float64Array
): void {
  for (let i = a; i < aEnd; i += 2) {
    const i0 = i * columns;
    const i1 = i0 + columns;
    for (let j = b; j < bEnd; j += 4) {
      if (j + 3 <= i && a === b) continue;
      let j0 = j * columns;
      let j1 = j0 + columns;
      let j2 = j1 + columns;
      let j3 = j2 + columns;
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      for (let p = i0, q = i1; p < i1; ++p, ++q, ++j0, ++j1, ++j2, ++j3) {
        const x = units[p];
        const y = units[q];
        const v0 = units[j0];
        const v1 = units[j1];
        const v2 = units[j2];
        const v3 = units[j3];
        s00 += x * v0;
        s01 += x * v1;
        s02 += x * v2;
        s03 += x * v3;
        s10 += y * v0;
        s11 += y * v1;
        s12 += y * v2;
        s13 += y * v3;
      }
      const at = (i - a) * block + j - b;
      out[at] = s00;
      out[at + 1] = s01;
      out[at + 2] = s02;
      out[at + 3] = s03;
      if (i + 1 < aEnd) {
        out[at + block] = s10;
        out[at + block + 1] = s11;
        out[at + block + 2] = s12;
        out[at + block + 3] = s13;
      }
    }
  }
}

/** Puts a neighbour into the sorted list of a row, where it is near enough. */
function keep({count, index, distance}: Neighbors, row: number, neighbor: number, value: number): void {
  const start = row * count;
  let place = start + count - 1;
  if (value > distance[place] || (value === distance[place] && neighbor > index[place] && index[place] >= 0)) return;
  for (; place > start; --place) {
    const before = place - 1;
    if (distance[before] < value || (distance[before] === value && index[before] < neighbor)) break;
    distance[place] = distance[before];
    index[place] = index[before];
  }
  distance[place] = value;
  index[place] = neighbor;
}
