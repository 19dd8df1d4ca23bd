import {checkFinite, type Points} from "../points.js";
import {type ClusterFacts, type CondensedTree, condenseTree, describeClusters} from "./condensed-tree.js";
import {measureCoreDistances} from "./core-distances.js";
import {type Labels, labelPoints} from "./label-points.js";
import {scoreOutliers} from "./outlier-scores.js";
import {type SelectionOptions, selectClusters} from "./select-clusters.js";
import {type Dendrogram, linkSingle} from "./single-linkage.js";
import {buildSpanningTree} from "./spanning-tree.js";

export interface HdbscanOptions extends SelectionOptions {
  /** The fewest points of a cluster, 2 or more. */
  minClusterSize?: number;
  /** Neighbours of the core distance; `minClusterSize` unless given. */
  minSamples?: number;
}

export interface Clustering extends Labels {
  outlierScore: Float64Array;
  /** By label: stability over size and the highest lambda of all, 0 to 1. */
  persistence: Float64Array;
  /** Number of clusters. */
  clusters: number;
}

/**
 * HDBSCAN* (Campello, Moulavi and Sander 2013) by Euclidean distance; defaults are those of the package hdbscan with
 * BERTopic's least size of 10. Throws a RangeError for values that are no numbers and for a least size below 2.
 */
export function clusterPoints(points: Points, options: HdbscanOptions = {}): Clustering {
  return cutDendrogram(buildDendrogram(points, options), options);
}

/** The slow part of clustering, which depends on `minSamples` alone: it can be cut at many least sizes. */
export function buildDendrogram(
  points: Points,
  {minClusterSize = 10, minSamples = minClusterSize}: HdbscanOptions
): Dendrogram {
  checkSize("minClusterSize", minClusterSize, 2);
  checkSize("minSamples", minSamples, 1);
  checkFinite(points);
  if (points.rows === 0) return {points: 0, left: none, right: none, distance: new Float64Array(), size: none};
  return linkSingle(buildSpanningTree(points, measureCoreDistances(points, minSamples)));
}

const none = new Uint32Array();

/** The fast part of clustering: condensed tree, selection, labels, probabilities and outlier scores. */
export function cutDendrogram(dendrogram: Dendrogram, options: HdbscanOptions = {}): Clustering {
  const {minClusterSize = 10} = options;
  checkSize("minClusterSize", minClusterSize, 2);
  if (dendrogram.points < 2) return leaveAlone(dendrogram.points);
  const tree = condenseTree(dendrogram, minClusterSize);
  const facts = describeClusters(tree);
  const chosen = selectClusters(facts, options);
  const labels = labelPoints(tree, facts, chosen, options);
  return {
    ...labels,
    outlierScore: scoreOutliers(tree, facts),
    persistence: measurePersistence(tree, facts, chosen, labels.label),
    clusters: chosen.length
  };
}

/** One point or none: noise. */
function leaveAlone(points: number): Clustering {
  return {
    label: new Int32Array(points).fill(-1),
    probability: new Float64Array(points),
    outlierScore: new Float64Array(points),
    persistence: new Float64Array(),
    clusters: 0
  };
}

function measurePersistence(
  tree: CondensedTree,
  facts: ClusterFacts,
  chosen: number[],
  label: Int32Array
): Float64Array {
  const highest = tree.lambda.reduce((a, b) => Math.max(a, b), 0);
  const sizes = new Int32Array(chosen.length);
  for (const cluster of label) if (cluster >= 0) sizes[cluster] += 1;
  return Float64Array.from(chosen, (cluster, index) =>
    Number.isFinite(highest) && highest > 0 && sizes[index] ? facts.stability[cluster] / (sizes[index] * highest) : 1
  );
}

function checkSize(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new RangeError(`${name} is ${value}: give a whole number of ${least} or more`);
}
