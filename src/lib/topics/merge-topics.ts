import {agnes} from "ml-hclust";
import {cosine} from "../inference/embedding.js";
import {type Points, rowOf} from "./points.js";
import {sortTopicsBySize} from "./sort-topics.js";

/**
 * Joins topics: each group becomes one, the others stay. Returns labels sorted by size and the new number of topics.
 * Throws a RangeError for a topic that there is not, or that stands in two groups.
 */
export function mergeTopics(label: ArrayLike<number>, topics: number, groups: readonly (readonly number[])[]) {
  const target = Int32Array.from({length: topics}, (_, topic) => topic);
  const seen = new Set<number>();
  for (const group of groups) {
    for (const topic of group) {
      if (!(Number.isInteger(topic) && topic >= 0 && topic < topics)) {
        throw new RangeError(`there is no topic ${topic}: topics are 0 to ${topics - 1}`);
      }
      if (seen.has(topic)) throw new RangeError(`topic ${topic} stands in two groups: name it once`);
      seen.add(topic);
      target[topic] = Math.min(...group);
    }
  }
  const kept = [...new Set(target)].sort((a, b) => a - b);
  const place = new Map(kept.map((topic, index): [number, number] => [topic, index]));
  const merged = Int32Array.from(label, (topic) => (topic < 0 ? -1 : place.get(target[topic])!));
  return {label: sortTopicsBySize(merged, kept.length).label, topics: kept.length};
}

/**
 * The groups that leave `count` topics, by average linkage over cosine distances of topic embeddings, as BERTopic reduces
 * them. As many groups as topics where there are no more than `count`.
 */
export function groupTopics(embeddings: Points, count: number): number[][] {
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`${count} topics are asked for: give a whole number of 1 or more`);
  if (embeddings.rows <= count) return Array.from({length: embeddings.rows}, (_, topic) => [topic]);
  const tree = agnes(measureTopicDistances(embeddings), {method: "average", isDistanceMatrix: true});
  return tree.group(count).children.map((cluster) => cluster.indices().sort((a, b) => a - b));
}

/** 1 - cosine between all pairs of rows. */
export function measureTopicDistances(embeddings: Points): number[][] {
  const rows = Array.from({length: embeddings.rows}, (_, topic) => rowOf(embeddings, topic));
  return rows.map((a, i) => rows.map((b, j) => (i === j ? 0 : Math.max(0, 1 - cosine(a, b)))));
}
