import {type Points, rowOf} from "../points.js";

/**
 * Trustworthiness (Venna and Kaski 2001): 1 less a penalty for films that are among the `count` nearest in the layout but
 * not in the space, by how far down the space's ranking they are. Over the rows given, else all; time and memory with
 * rows times points. `distance` is of the space; the layout's is Euclidean.
 */
export function measureTrustworthiness(
  space: Points,
  layout: Points,
  count: number,
  distance: (a: ArrayLike<number>, b: ArrayLike<number>) => number,
  rows: readonly number[] = Array.from({length: space.rows}, (_, row) => row)
): number {
  const n = space.rows;
  let penalty = 0;
  for (const row of rows) {
    const ranks = new Int32Array(n);
    for (const [rank, other] of rankOthers(n, row, (other) =>
      distance(rowOf(space, row), rowOf(space, other))
    ).entries()) {
      ranks[other] = rank + 1;
    }
    const near = rankOthers(n, row, (other) => euclidean(rowOf(layout, row), rowOf(layout, other))).slice(0, count);
    for (const other of near) penalty += Math.max(0, ranks[other] - count);
  }
  return 1 - (2 * penalty) / (rows.length * count * (2 * n - 3 * count - 1));
}

/** The share of the `count` nearest in the space that are also among the `count` nearest in the layout. */
export function measureNeighborRecall(
  space: Points,
  layout: Points,
  count: number,
  distance: (a: ArrayLike<number>, b: ArrayLike<number>) => number,
  rows: readonly number[] = Array.from({length: space.rows}, (_, row) => row)
): number {
  let kept = 0;
  for (const row of rows) {
    const near = rankOthers(space.rows, row, (other) => distance(rowOf(space, row), rowOf(space, other)));
    const found = rankOthers(space.rows, row, (other) => euclidean(rowOf(layout, row), rowOf(layout, other)));
    const wanted = new Set(near.slice(0, count));
    kept += found.slice(0, count).filter((other) => wanted.has(other)).length;
  }
  return kept / (rows.length * count);
}

/** Squared Euclidean distance: ranks as the distance does. */
export function euclidean(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let square = 0;
  for (let index = 0; index < a.length; ++index) square += (a[index] - b[index]) ** 2;
  return square;
}

/** All other points, nearest first; equal ones by row number. */
function rankOthers(n: number, row: number, distance: (other: number) => number): number[] {
  const distances = Float64Array.from({length: n}, (_, other) => (other === row ? 0 : distance(other)));
  return Array.from({length: n}, (_, other) => other)
    .filter((other) => other !== row)
    .sort((a, b) => distances[a] - distances[b] || a - b);
}
