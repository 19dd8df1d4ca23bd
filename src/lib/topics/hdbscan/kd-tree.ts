import type {Points} from "../points.js";

const leafSize = 16;

/** A balanced kd-tree: node `i` has the children `2 i + 1` and `2 i + 2`; points are copied in the order of leaves. */
export interface KdTree {
  columns: number;
  /** The points in the tree's order, row-major. */
  values: Float64Array;
  /** Row number of the point at each position of the tree's order. */
  order: Uint32Array;
  /** By node: the dimension that it is split in; -1 for a leaf. */
  splitDimension: Int16Array;
  splitValue: Float64Array;
  /** By node: its first position, and the one after its last. */
  start: Uint32Array;
  end: Uint32Array;
}

/** Splits points at the median of their widest dimension until 16 or fewer are left. */
export function buildKdTree(points: Points): KdTree {
  const {rows, columns, values} = points;
  const levels = Math.max(0, Math.ceil(Math.log2(Math.max(1, rows / leafSize))));
  const nodes = 2 ** (levels + 1) - 1;
  const tree: KdTree = {
    columns,
    values: new Float64Array(rows * columns),
    order: Uint32Array.from({length: rows}, (_, row) => row),
    splitDimension: new Int16Array(nodes).fill(-1),
    splitValue: new Float64Array(nodes),
    start: new Uint32Array(nodes),
    end: new Uint32Array(nodes)
  };
  splitNode(tree, points, 0, 0, rows, levels);
  for (let position = 0; position < rows; ++position) {
    const from = tree.order[position] * columns;
    for (let column = 0; column < columns; ++column) tree.values[position * columns + column] = values[from + column];
  }
  return tree;
}

function splitNode(tree: KdTree, points: Points, node: number, start: number, end: number, levels: number): void {
  tree.start[node] = start;
  tree.end[node] = end;
  if (levels === 0) return;
  const {columns, values} = points;
  const dimension = findWidest(tree, points, start, end);
  const middle = (start + end) >> 1;
  // Ties by row number, so that equal points make the same tree on every engine.
  const sorted = Array.from(tree.order.subarray(start, end)).sort(
    (a, b) => values[a * columns + dimension] - values[b * columns + dimension] || a - b
  );
  tree.order.set(sorted, start);
  tree.splitDimension[node] = dimension;
  tree.splitValue[node] = values[tree.order[middle] * columns + dimension];
  splitNode(tree, points, 2 * node + 1, start, middle, levels - 1);
  splitNode(tree, points, 2 * node + 2, middle, end, levels - 1);
}

function findWidest(tree: KdTree, {columns, values}: Points, start: number, end: number): number {
  let [widest, width] = [0, -1];
  for (let dimension = 0; dimension < columns; ++dimension) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let position = start; position < end; ++position) {
      const value = values[tree.order[position] * columns + dimension];
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (high - low > width) [widest, width] = [dimension, high - low];
  }
  return widest;
}
