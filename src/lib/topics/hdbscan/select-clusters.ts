import type {ClusterFacts} from "./condensed-tree.js";

export interface SelectionOptions {
  /** `eom` takes the clusters with the greatest excess of mass, `leaf` those that do not split. */
  clusterSelectionMethod?: "eom" | "leaf";
  /** Clusters that appear at a distance below this are joined to the one that they split from; 0 joins none. */
  clusterSelectionEpsilon?: number;
  /** Excess of mass passes over clusters of more points; 0 for any size. */
  maxClusterSize?: number;
  /** Whether the root, all points, may be the only cluster. */
  allowSingleCluster?: boolean;
}

/** The numbers of the chosen clusters, ascending; none lies within another unless epsilon chose the root. */
export function selectClusters(facts: ClusterFacts, options: SelectionOptions = {}): number[] {
  const {clusterSelectionMethod = "eom", clusterSelectionEpsilon = 0, allowSingleCluster = false} = options;
  const chosen = clusterSelectionMethod === "eom" ? selectByMass(facts, options) : listLeaves(facts);
  const isOnlyRoot = chosen.length === 1 && chosen[0] === 0;
  if (clusterSelectionEpsilon === 0 || isOnlyRoot) return isOnlyRoot && !allowSingleCluster ? [] : chosen;
  return joinClose(facts, chosen, clusterSelectionEpsilon, allowSingleCluster);
}

/** A cluster is kept unless its sub-clusters together have more stability (Campello et al. 2013, algorithm 3). */
function selectByMass(
  facts: ClusterFacts,
  {maxClusterSize = 0, allowSingleCluster = false}: SelectionOptions
): number[] {
  const {children, size} = facts;
  const stability = facts.stability.slice();
  const isChosen = new Uint8Array(stability.length);
  const limit = maxClusterSize > 0 ? maxClusterSize : Number.POSITIVE_INFINITY;
  // Numbers rise from parents to children, so that sub-clusters are judged first.
  for (let cluster = stability.length - 1; cluster >= (allowSingleCluster ? 0 : 1); --cluster) {
    const below = children[cluster].reduce((sum, child) => sum + stability[child], 0);
    if (below > stability[cluster] || size[cluster] > limit) stability[cluster] = below;
    else {
      isChosen[cluster] = 1;
      for (const descendant of listDescendants(facts, cluster)) isChosen[descendant] = 0;
    }
  }
  return numbersOf(isChosen);
}

function listLeaves({children}: ClusterFacts): number[] {
  return children.flatMap((below, cluster) => (below.length || cluster === 0 ? [] : [cluster]));
}

/** Malzer and Baum 2020: climbs from clusters born below epsilon to the first ancestor that was born above it. */
function joinClose(facts: ClusterFacts, chosen: number[], epsilon: number, allowSingleCluster: boolean): number[] {
  const isChosen = new Uint8Array(facts.birth.length);
  for (const cluster of chosen) {
    isChosen[1 / facts.birth[cluster] < epsilon ? climb(facts, cluster, epsilon, allowSingleCluster) : cluster] = 1;
  }
  return numbersOf(isChosen);
}

function climb({parent, birth}: ClusterFacts, cluster: number, epsilon: number, allowSingleCluster: boolean): number {
  let reached = cluster;
  while (parent[reached] !== 0) {
    reached = parent[reached];
    if (1 / birth[reached] > epsilon) return reached;
  }
  return allowSingleCluster ? 0 : reached;
}

function listDescendants({children}: ClusterFacts, cluster: number): number[] {
  const found = [...children[cluster]];
  for (let next = 0; next < found.length; ++next) found.push(...children[found[next]]);
  return found;
}

function numbersOf(flags: Uint8Array): number[] {
  return Array.from(flags.keys()).filter((cluster) => flags[cluster]);
}
