import type {SparseMatrix} from "../../train/matrix.js";
import type {Random} from "../../train/random.js";
import type {DistanceCurve} from "./distance-curve.js";

export interface OptimizeOptions {
  dimensions: number;
  epochs: number;
  /** The curve 1 / (1 + a d^2b) that distances in the layout are held to. */
  curve: DistanceCurve;
  random: Random;
  progress?(done: number, total: number): void;
}

const negativeSamples = 5;
const limit = 4;

/**
 * Moves points so that the layout has the graph's neighbours (McInnes et al. 2018, algorithm 5): each edge pulls its ends
 * together as often as it is strong, and pushes one end from points drawn at random. Changes `positions` (rows x
 * dimensions) in place.
 */
export function optimizeLayout(graph: SparseMatrix, positions: Float64Array, options: OptimizeOptions): void {
  const {dimensions, epochs, curve, random, progress} = options;
  const {a, b} = curve;
  const {from, to, interval} = listEdges(graph, epochs);
  const next = interval.slice();
  const nextNegative = interval.map((value) => value / negativeSamples);
  const move = (one: number, other: number, factor: number, rate: number, both: boolean) => {
    for (let dimension = 0; dimension < dimensions; ++dimension) {
      const pull = factor * (positions[one + dimension] - positions[other + dimension]);
      const step = rate * Math.max(-limit, Math.min(limit, pull));
      positions[one + dimension] += step;
      if (both) positions[other + dimension] -= step;
    }
  };
  const measureSquare = (one: number, other: number) => {
    let square = 0;
    for (let dimension = 0; dimension < dimensions; ++dimension) {
      const difference = positions[one + dimension] - positions[other + dimension];
      square += difference * difference;
    }
    return square;
  };
  for (let epoch = 0; epoch < epochs; ++epoch) {
    const rate = 1 - epoch / epochs;
    for (let edge = 0; edge < interval.length; ++edge) {
      if (next[edge] > epoch) continue;
      const [one, other] = [from[edge] * dimensions, to[edge] * dimensions];
      const square = measureSquare(one, other);
      if (square > 0) {
        const power = square ** b;
        move(one, other, (-2 * a * b * power) / (square * (a * power + 1)), rate, true);
      }
      next[edge] += interval[edge];
      const own = interval[edge] / negativeSamples;
      const draws = Math.floor((epoch - nextNegative[edge]) / own);
      for (let draw = 0; draw < draws; ++draw) {
        const far = Math.floor(random.uniform() * graph.rows) * dimensions;
        const gap = measureSquare(one, far);
        // Points at the same place have no direction to part in.
        if (gap > 0) move(one, far, (2 * b) / ((0.001 + gap) * (a * gap ** b + 1)), rate, false);
      }
      nextNegative[edge] += draws * own;
    }
    progress?.(epoch + 1, epochs);
  }
}

/** Edges that would be drawn at least once, with the epochs from one draw to the next. */
function listEdges({rows, starts, indexes, values}: SparseMatrix, epochs: number) {
  const strongest = values.reduce((most, value) => Math.max(most, value), 0);
  const kept = values.reduce((count, value) => count + Number(value >= strongest / epochs), 0);
  const edges = {from: new Int32Array(kept), to: new Int32Array(kept), interval: new Float64Array(kept)};
  let edge = 0;
  for (let row = 0; row < rows; ++row) {
    for (let entry = starts[row]; entry < starts[row + 1]; ++entry) {
      if (values[entry] < strongest / epochs) continue;
      edges.from[edge] = row;
      edges.to[edge] = indexes[entry];
      edges.interval[edge] = strongest / values[entry];
      ++edge;
    }
  }
  return edges;
}
