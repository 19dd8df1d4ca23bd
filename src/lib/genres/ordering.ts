import {agnes, type Cluster} from "ml-hclust";
import {type CoOccurrence, npmi} from "./co-occurrence.js";

/** How the rows and columns of the matrix are ordered. */
export type GenreOrder = "alphabetical" | "frequency" | "clustering";

export const GENRE_ORDERS: readonly {name: GenreOrder; label: string}[] = [
  {name: "alphabetical", label: "alphabetical"},
  {name: "frequency", label: "by frequency"},
  {name: "clustering", label: "by clustering"}
];

/** Genre indices in the order asked for. The nine stand in alphabetical order already. */
export function orderGenres(matrix: CoOccurrence, order: GenreOrder): number[] {
  const indices = matrix.counts.map((_, index) => index);
  if (order === "frequency") return indices.sort((a, b) => matrix.counts[b][b] - matrix.counts[a][a] || a - b);
  return order === "clustering" ? clusterOrder(similarities(matrix)) : indices;
}

/** NPMI scaled to 0 (never together) to 1 (always); a genre that does not occur is like none. */
function similarities(matrix: CoOccurrence): number[][] {
  return matrix.counts.map((_, a) => matrix.counts.map((_, b) => (a === b ? 1 : ((npmi(matrix, a, b) || 0) + 1) / 2)));
}

/**
 * Orders items so that like stands by like: average linkage on 1 - similarity, then, among all orders that the tree
 * allows, the one with the largest sum of similarities between neighbours (Bar-Joseph et al. 2001). The tree of n
 * items allows 2^(n-1) orders, which are compared one by one: n should not exceed 15 or so. Of an order and its
 * reverse, the one that begins with the smaller index is taken.
 */
export function clusterOrder(similarity: readonly (readonly number[])[]): number[] {
  if (similarity.length < 2) return similarity.map((_, index) => index);
  const distances = similarity.map((row) => row.map((value) => 1 - value));
  const tree = agnes(distances, {method: "average", isDistanceMatrix: true});
  let best: number[] = [];
  let bestSum = -Infinity;
  for (const order of leafOrders(tree)) {
    let sum = 0;
    for (let i = 1; i < order.length; ++i) sum += similarity[order[i - 1]][order[i]];
    // Sums of the same neighbours, added up in another order, may differ in the last digit.
    if (sum > bestSum + 1e-12 || (sum > bestSum - 1e-12 && order[0] < best[0])) [best, bestSum] = [order, sum];
  }
  return best;
}

/** Every order of the leaves that the tree allows: at each node, either child may come first. */
function leafOrders({isLeaf, index, children}: Cluster): number[][] {
  if (isLeaf) return [[index]];
  const [first, second] = children.map(leafOrders);
  return first.flatMap((a) =>
    second.flatMap((b) => [
      [...a, ...b],
      [...b, ...a]
    ])
  );
}
