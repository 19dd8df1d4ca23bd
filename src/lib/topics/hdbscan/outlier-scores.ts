import type {ClusterFacts, CondensedTree} from "./condensed-tree.js";

/**
 * GLOSH (Campello, Moulavi, Zimek and Sander 2015, equation 8): how much sparser it is around a point than in the
 * densest part of the cluster that it leaves, that cluster's sub-clusters included: 1 - lambda / highest lambda.
 * From 0 (as dense) towards 1.
 */
export function scoreOutliers({points, parent, child, lambda}: CondensedTree, facts: ClusterFacts): Float64Array {
  const highest = facts.death.slice();
  for (let cluster = highest.length - 1; cluster > 0; --cluster) {
    highest[facts.parent[cluster]] = Math.max(highest[facts.parent[cluster]], highest[cluster]);
  }
  const scores = new Float64Array(points);
  for (let row = 0; row < child.length; ++row) {
    if (child[row] >= points || !Number.isFinite(lambda[row])) continue;
    const top = highest[parent[row] - points];
    // Beside points at distance 0 any other is as sparse as can be.
    scores[child[row]] = Number.isFinite(top) ? (top - lambda[row]) / top : 1;
  }
  return scores;
}
