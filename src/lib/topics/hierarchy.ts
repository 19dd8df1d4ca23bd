import {agnes, type Cluster} from "ml-hclust";

/** One merge, as scipy writes it: nodes below the number of topics are topics, merge `i` makes node topics + i. */
export interface TopicMerge {
  left: number;
  right: number;
  distance: number;
  /** Topics below it. */
  size: number;
}

/**
 * Merges topics from the nearest pair up, by Ward's method over distances ("ward2" of ml-hclust, which is scipy's "ward")
 * unless `average` is asked for. `distances` is square and symmetric.
 */
export function buildHierarchy(distances: number[][], method: "ward2" | "average" = "ward2"): TopicMerge[] {
  const topics = distances.length;
  if (topics < 2) return [];
  const inner: Cluster[] = [];
  agnes(distances, {method, isDistanceMatrix: true}).traverse((cluster) => {
    if (!cluster.isLeaf) inner.push(cluster);
  });
  // A merge stands after those below it: by height, and by size where heights are equal.
  inner.sort((a, b) => a.height - b.height || a.size - b.size);
  const numbers = new Map(inner.map((cluster, index): [Cluster, number] => [cluster, topics + index]));
  const numberOf = (cluster: Cluster) => (cluster.isLeaf ? cluster.index : numbers.get(cluster)!);
  return inner.map((cluster) => {
    const [left, right] = cluster.children.map(numberOf).sort((a, b) => a - b);
    return {left, right, distance: cluster.height, size: cluster.size};
  });
}
