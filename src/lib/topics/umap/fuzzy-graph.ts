import {type SparseMatrix, sparseRows} from "../../train/matrix.js";
import type {Neighbors} from "./nearest-neighbors.js";

const iterations = 64;
const tolerance = 1e-5;
const leastScale = 1e-3;

/**
 * The fuzzy graph of neighbours (McInnes, Healy and Melville 2018, algorithms 2 and 3): how surely two points belong
 * together, 0 to 1, symmetric by probabilistic union. The point itself counts as one of its neighbours, as in umap-learn.
 */
export function buildFuzzyGraph(neighbors: Neighbors): SparseMatrix {
  const {rows, count, index} = neighbors;
  const strengths = measureStrengths(neighbors);
  const lists: Map<number, number>[] = Array.from({length: rows}, () => new Map());
  for (let row = 0; row < rows; ++row) {
    for (let place = row * count; place < (row + 1) * count; ++place) {
      if (strengths[place] > 0) lists[row].set(index[place], strengths[place]);
    }
  }
  const union = lists.map((list): [number, number][] => [...list]);
  for (let row = 0; row < rows; ++row) {
    for (const entry of union[row].slice(0, lists[row].size)) {
      const [other, forth] = entry;
      const back = lists[other].get(row);
      if (back === undefined) union[other].push([row, forth]);
      else entry[1] = forth + back - forth * back;
    }
  }
  return sparseRows(
    union.map((entries) => entries.sort((a, b) => a[0] - b[0])),
    rows
  );
}

/** How surely each neighbour belongs to its point: 1 for the nearest, falling so that all add up to log2 of their number. */
function measureStrengths({rows, count, distance}: Neighbors): Float64Array {
  const strengths = new Float64Array(rows * count);
  const target = Math.log2(count + 1);
  const meanOfAll = mean(distance, 0, rows * count) * (count / (count + 1));
  for (let row = 0; row < rows; ++row) {
    const [start, end] = [row * count, (row + 1) * count];
    const nearest = distance.subarray(start, end).find((value) => value > 0) ?? 0;
    const ownMean = mean(distance, start, end) * (count / (count + 1));
    const least = leastScale * (nearest > 0 ? ownMean : meanOfAll);
    const scale = Math.max(findScale(distance, start, end, nearest, target), least);
    for (let place = start; place < end; ++place) {
      const beyond = distance[place] - nearest;
      strengths[place] = beyond <= 0 || scale === 0 ? 1 : Math.exp(-beyond / scale);
    }
  }
  return strengths;
}

/** The scale at which strengths add up to the target, by bisection. */
function findScale(distance: Float32Array, start: number, end: number, nearest: number, target: number): number {
  let [low, high, scale] = [0, Number.POSITIVE_INFINITY, 1];
  for (let iteration = 0; iteration < iterations; ++iteration) {
    let sum = 0;
    for (let place = start; place < end; ++place) {
      const beyond = distance[place] - nearest;
      sum += beyond > 0 ? Math.exp(-beyond / scale) : 1;
    }
    if (Math.abs(sum - target) < tolerance) break;
    if (sum > target) {
      high = scale;
      scale = (low + high) / 2;
    } else {
      low = scale;
      scale = high === Number.POSITIVE_INFINITY ? scale * 2 : (low + high) / 2;
    }
  }
  return scale;
}

function mean(values: Float32Array, start: number, end: number): number {
  let sum = 0;
  for (let place = start; place < end; ++place) sum += values[place];
  return end > start ? sum / (end - start) : 0;
}
