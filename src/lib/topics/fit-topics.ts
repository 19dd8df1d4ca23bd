import {describeTopics, type TopicDescription, type TopicFilms} from "./describe-topics.js";
import {type Clustering, clusterPoints, type HdbscanOptions} from "./hdbscan/hdbscan.js";
import {checkFinite, type Points} from "./points.js";
import {sortTopicsBySize} from "./sort-topics.js";
import {CLUSTER_DIMENSIONS, LAYOUT_NEIGHBORS, layOut} from "./umap/layout.js";
import {findNearestByCosine} from "./umap/nearest-neighbors.js";
import type {CTfIdfOptions} from "./words/c-tf-idf.js";

export interface TopicOptions extends Omit<HdbscanOptions, "minClusterSize">, CTfIdfOptions {
  /** The fewest films of a topic, 2 or more. */
  minTopicSize?: number;
  seed?: number;
  progress?(stage: "neighbours" | "layout", done: number, total: number): void;
}

export interface FittedTopics extends TopicDescription {
  /** Films x 5: where clustering saw them. */
  layout: Points;
  probability: Float64Array;
  outlierScore: Float64Array;
  /** By topic, 0 to 1: how long it stands while density rises. */
  persistence: Float64Array;
}

/**
 * BERTopic's pipeline (Grootendorst 2022) after embedding: UMAP to five dimensions, HDBSCAN, c-TF-IDF. Topics are sorted
 * by size. The same films, options and seed give the same topics anywhere. Throws a RangeError for embeddings that are no
 * numbers, or that are not as many as the films.
 */
export function fitTopics(films: TopicFilms, options: TopicOptions = {}): FittedTopics {
  const {embeddings, termCounts} = films;
  if (embeddings.rows !== termCounts.rows) {
    throw new RangeError(`${termCounts.rows} films have ${embeddings.rows} embeddings: give one for each film`);
  }
  checkFinite(embeddings, "embeddings");
  const {seed = 1, progress} = options;
  const neighbors = findNearestByCosine(embeddings, LAYOUT_NEIGHBORS, (done, total) =>
    progress?.("neighbours", done, total)
  );
  const layout = layOut(neighbors, {
    dimensions: CLUSTER_DIMENSIONS,
    seed,
    progress: (done, total) => progress?.("layout", done, total)
  });
  return {...clusterFilms(films, layout, options), layout};
}

/** From clustering on: what runs again when a setting changes, over a layout that is there. */
export function clusterFilms(
  films: TopicFilms,
  layout: Points,
  {minTopicSize = 10, ...options}: TopicOptions = {}
): Omit<FittedTopics, "layout"> {
  return describeClustering(films, clusterPoints(layout, {...options, minClusterSize: minTopicSize}), options);
}

/** Topics of a clustering, sorted by size, with their words. */
export function describeClustering(films: TopicFilms, found: Clustering, options: CTfIdfOptions = {}) {
  const {label, order} = sortTopicsBySize(found.label, found.clusters);
  return {
    ...describeTopics(films, label, found.clusters, options),
    probability: found.probability,
    outlierScore: found.outlierScore,
    persistence: Float64Array.from(order, (topic) => found.persistence[topic])
  };
}
