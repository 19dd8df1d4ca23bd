import type {SpanningTree} from "./spanning-tree.js";

/**
 * A dendrogram as scipy writes it: merge `i` makes node `points + i` of the nodes `left[i]` and `right[i]`, at
 * `distance[i]`, with `size[i]` points. Nodes below `points` are the points themselves.
 */
export interface Dendrogram {
  points: number;
  left: Uint32Array;
  right: Uint32Array;
  distance: Float64Array;
  size: Uint32Array;
}

/** Merges points along a spanning tree whose edges come sorted by weight. */
export function linkSingle({from, to, weight}: SpanningTree): Dendrogram {
  const merges = weight.length;
  const points = merges + 1;
  const parent = Uint32Array.from({length: points + merges}, (_, node) => node);
  const find = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root];
    for (let next = node; parent[next] !== root; ) [next, parent[next]] = [parent[next], root];
    return root;
  };
  const dendrogram: Dendrogram = {
    points,
    left: new Uint32Array(merges),
    right: new Uint32Array(merges),
    distance: weight.slice(),
    size: new Uint32Array(merges)
  };
  for (let merge = 0; merge < merges; ++merge) {
    const [left, right] = [find(from[merge]), find(to[merge])];
    dendrogram.left[merge] = left;
    dendrogram.right[merge] = right;
    dendrogram.size[merge] = countPoints(dendrogram, left) + countPoints(dendrogram, right);
    parent[left] = parent[right] = points + merge;
  }
  return dendrogram;
}

/** How many points a node of the dendrogram holds. */
export function countPoints({points, size}: Dendrogram, node: number): number {
  return node < points ? 1 : size[node - points];
}

/** The nodes below a node and itself, level by level, each level in the order of its parents. */
export function listNodes({points, left, right}: Dendrogram, root: number): number[] {
  const nodes = [root];
  for (let next = 0; next < nodes.length; ++next) {
    const node = nodes[next];
    if (node >= points) nodes.push(left[node - points], right[node - points]);
  }
  return nodes;
}
