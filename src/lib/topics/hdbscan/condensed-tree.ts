import {countPoints, type Dendrogram, listNodes} from "./single-linkage.js";

/**
 * The tree of clusters: row `i` says that `child[i]`, a point (below `points`) or a cluster (`points` and above), leaves
 * the cluster `parent[i]` at density `lambda[i]` = 1 / distance. The cluster `points` is the root; a cluster's number is
 * above its parent's.
 */
export interface CondensedTree {
  points: number;
  /** Number of clusters, the root included. */
  clusters: number;
  parent: Int32Array;
  child: Int32Array;
  lambda: Float64Array;
  /** How many points the child holds. */
  size: Int32Array;
}

/**
 * Walks the dendrogram from the top: a split is one where both sides have `minClusterSize` points, else the smaller side
 * falls out of the cluster (Campello et al. 2013, section 3.2). Points at distance 0 can't be split.
 */
export function condenseTree(dendrogram: Dendrogram, minClusterSize: number): CondensedTree {
  const {points, left, right, distance} = dendrogram;
  const rows: {parent: number[]; child: number[]; lambda: number[]; size: number[]} = {
    parent: [],
    child: [],
    lambda: [],
    size: []
  };
  const add = (parent: number, child: number, lambda: number, size: number) => {
    rows.parent.push(parent);
    rows.child.push(child);
    rows.lambda.push(lambda);
    rows.size.push(size);
  };
  const root = points + left.length - 1;
  const label = new Int32Array(root + 1);
  const isDone = new Uint8Array(root + 1);
  label[root] = points;
  let next = points + 1;
  for (const node of points > 1 ? listNodes(dendrogram, root) : []) {
    if (node < points || isDone[node]) continue;
    const merge = node - points;
    const lambda = 1 / distance[merge];
    const sides = [left[merge], right[merge]];
    const sizes = sides.map((side) => countPoints(dendrogram, side));
    const isSplit = sizes[0] >= minClusterSize && sizes[1] >= minClusterSize && distance[merge] > 0;
    for (const [index, side] of sides.entries()) {
      if (isSplit) {
        label[side] = next++;
        add(label[node], label[side], lambda, sizes[index]);
      } else if (sizes[index] < minClusterSize || distance[merge] === 0) {
        for (const below of listNodes(dendrogram, side)) {
          isDone[below] = 1;
          if (below < points) add(label[node], below, lambda, 1);
        }
      } else label[side] = label[node];
    }
  }
  return {
    points,
    clusters: next - points,
    parent: Int32Array.from(rows.parent),
    child: Int32Array.from(rows.child),
    lambda: Float64Array.from(rows.lambda),
    size: Int32Array.from(rows.size)
  };
}

/** By cluster (0 is the root): when it appears, when its last point leaves it, its size, and its sub-clusters. */
export interface ClusterFacts {
  parent: Int32Array;
  birth: Float64Array;
  /** The highest lambda at which something leaves the cluster itself, a sub-cluster or a point. */
  death: Float64Array;
  size: Int32Array;
  children: number[][];
  /** Excess of mass: the sum over what leaves it of (lambda - birth) times its size (definition 4). */
  stability: Float64Array;
}

/** What selection reads off a condensed tree; clusters are numbered from 0, the root. */
export function describeClusters(tree: CondensedTree): ClusterFacts {
  const {points, clusters, parent, child, lambda, size} = tree;
  const facts: ClusterFacts = {
    parent: new Int32Array(clusters).fill(-1),
    birth: new Float64Array(clusters),
    death: new Float64Array(clusters),
    size: new Int32Array(clusters),
    children: Array.from({length: clusters}, () => []),
    stability: new Float64Array(clusters)
  };
  facts.size[0] = points;
  for (let row = 0; row < child.length; ++row) {
    const from = parent[row] - points;
    facts.death[from] = Math.max(facts.death[from], lambda[row]);
    if (child[row] < points) continue;
    const cluster = child[row] - points;
    facts.parent[cluster] = from;
    facts.birth[cluster] = lambda[row];
    facts.size[cluster] = size[row];
    facts.children[from].push(cluster);
  }
  for (let row = 0; row < child.length; ++row) {
    const from = parent[row] - points;
    facts.stability[from] += (lambda[row] - facts.birth[from]) * size[row];
  }
  return facts;
}
