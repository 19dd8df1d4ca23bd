import {createRandom} from "../../train/random.js";
import {asPoints, type Points} from "../points.js";
import {fitDistanceCurve} from "./distance-curve.js";
import {buildFuzzyGraph} from "./fuzzy-graph.js";
import type {Neighbors} from "./nearest-neighbors.js";
import {optimizeLayout} from "./optimize-layout.js";
import {layOutSpectrally} from "./spectral.js";

export interface LayoutOptions {
  /** Dimensions of the layout. */
  dimensions: number;
  seed: number;
  /** The least distance of points in the layout; 0 packs clusters. */
  minDist?: number;
  /** 500 up to 10,000 points and 400 for more unless given. */
  epochs?: number;
  progress?(done: number, total: number): void;
}

/** Neighbours of each point that a layout is made from: BERTopic's 15, which count the point itself. */
export const LAYOUT_NEIGHBORS = 14;

/** Dimensions that films are clustered in. */
export const CLUSTER_DIMENSIONS = 5;

/**
 * Lays points out by UMAP (McInnes, Healy and Melville 2018) so that neighbours stay together. Random numbers are
 * seeded: equal neighbours and seed give equal coordinates. Fewer than three points have no layout and lie at the origin.
 */
export function layOut(neighbors: Neighbors, {dimensions, seed, minDist = 0, epochs, progress}: LayoutOptions): Points {
  const {rows} = neighbors;
  if (rows < 3) return asPoints(new Float32Array(rows * dimensions), dimensions);
  const random = createRandom(seed);
  const graph = buildFuzzyGraph(neighbors);
  const positions = layOutSpectrally(graph, dimensions, random);
  // Points that start at the same place would never part.
  for (let index = 0; index < positions.length; ++index) positions[index] += 1e-4 * random.normal();
  stretch(positions, dimensions);
  optimizeLayout(graph, positions, {
    dimensions,
    // umap-learn takes 200 for more; with exact neighbours, that leaves 5 points more films outside all topics than its own.
    epochs: epochs ?? (rows <= 10_000 ? 500 : 400),
    curve: fitDistanceCurve(minDist),
    random,
    progress
  });
  return asPoints(Float32Array.from(positions), dimensions);
}

/** Each dimension from 0 to 10. */
function stretch(positions: Float64Array, dimensions: number): void {
  for (let dimension = 0; dimension < dimensions; ++dimension) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let index = dimension; index < positions.length; index += dimensions) {
      low = Math.min(low, positions[index]);
      high = Math.max(high, positions[index]);
    }
    for (let index = dimension; index < positions.length; index += dimensions) {
      positions[index] = high > low ? (10 * (positions[index] - low)) / (high - low) : 0;
    }
  }
}
