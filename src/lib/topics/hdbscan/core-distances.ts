import type {Points} from "../points.js";
import {buildKdTree, type KdTree} from "./kd-tree.js";

/**
 * The distance from each point to its `neighbors`-th nearest other point (Campello, Moulavi and Sander 2013, definition
 * 1, with the point itself not counted, as in the package hdbscan). With fewer other points it is the farthest of them.
 */
export function measureCoreDistances(points: Points, neighbors: number): Float64Array {
  const distances = new Float64Array(points.rows);
  const count = Math.min(neighbors, points.rows - 1);
  if (count < 1) return distances;
  const tree = buildKdTree(points);
  // The point itself is found as well, at distance 0.
  const nearest = new Float64Array(count + 1);
  for (let position = 0; position < points.rows; ++position) {
    nearest.fill(Number.POSITIVE_INFINITY);
    searchNode(tree, 0, position, nearest);
    distances[tree.order[position]] = Math.sqrt(nearest[count]);
  }
  return distances;
}

/** Puts the squared distances of a node's points into `nearest`, which is kept in ascending order. */
function searchNode(tree: KdTree, node: number, position: number, nearest: Float64Array): void {
  const {splitDimension, splitValue, start, end, values, columns} = tree;
  const dimension = splitDimension[node];
  const query = position * columns;
  if (dimension < 0) {
    for (let other = start[node]; other < end[node]; ++other) {
      const square = measureSquare(values, query, other * columns, columns);
      if (square < nearest[nearest.length - 1]) insert(nearest, square);
    }
    return;
  }
  const difference = values[query + dimension] - splitValue[node];
  const near = difference < 0 ? 2 * node + 1 : 2 * node + 2;
  searchNode(tree, near, position, nearest);
  if (difference * difference < nearest[nearest.length - 1]) {
    searchNode(tree, near === 2 * node + 1 ? near + 1 : near - 1, position, nearest);
  }
}

function measureSquare(values: Float64Array, a: number, b: number, columns: number): number {
  let square = 0;
  for (let column = 0; column < columns; ++column) {
    const difference = values[a + column] - values[b + column];
    square += difference * difference;
  }
  return square;
}

function insert(sorted: Float64Array, value: number): void {
  let place = sorted.length - 1;
  for (; place > 0 && sorted[place - 1] > value; --place) sorted[place] = sorted[place - 1];
  sorted[place] = value;
}
