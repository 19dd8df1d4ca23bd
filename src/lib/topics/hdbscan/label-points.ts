import type {ClusterFacts, CondensedTree} from "./condensed-tree.js";
import type {SelectionOptions} from "./select-clusters.js";

/** A flat clustering: label -1 is noise, with probability 0. */
export interface Labels {
  label: Int32Array;
  /** How firmly a point belongs to its cluster: its lambda over the cluster's highest, at most 1. */
  probability: Float64Array;
}

/** Gives each point the label of the chosen cluster that it lies in: its place among the chosen, ascending. */
export function labelPoints(
  tree: CondensedTree,
  facts: ClusterFacts,
  chosen: readonly number[],
  {allowSingleCluster = false, clusterSelectionEpsilon = 0}: SelectionOptions = {}
): Labels {
  const {points, parent, child, lambda} = tree;
  const labelOf = labelClusters(facts, chosen);
  const isRootChosen = chosen.length === 1 && chosen[0] === 0 && allowSingleCluster;
  // All points lie in the root: those that leave it early are noise.
  const rootLambda = clusterSelectionEpsilon > 0 ? 1 / clusterSelectionEpsilon : facts.death[0];
  const label = new Int32Array(points).fill(-1);
  const probability = new Float64Array(points);
  for (let row = 0; row < child.length; ++row) {
    const point = child[row];
    if (point >= points) continue;
    const cluster = labelOf[parent[row] - points];
    if (cluster < 0) continue;
    if (chosen[cluster] === 0 && !(isRootChosen && lambda[row] >= rootLambda)) continue;
    const highest = facts.death[chosen[cluster]];
    label[point] = cluster;
    probability[point] = highest === 0 || !Number.isFinite(lambda[row]) ? 1 : Math.min(lambda[row], highest) / highest;
  }
  return {label, probability};
}

/** By cluster of the tree, the label of the nearest chosen cluster at or above it; -1 for none. */
function labelClusters({parent}: ClusterFacts, chosen: readonly number[]): Int32Array {
  const labels = new Int32Array(parent.length).fill(-1);
  for (const [label, cluster] of chosen.entries()) labels[cluster] = label;
  for (let cluster = 1; cluster < parent.length; ++cluster) {
    if (labels[cluster] < 0) labels[cluster] = labels[parent[cluster]];
  }
  return labels;
}
