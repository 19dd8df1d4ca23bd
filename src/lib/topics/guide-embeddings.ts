import {cosine} from "../inference/embedding.js";
import {asPoints, type Points, rowOf} from "./points.js";

/**
 * Guided topics (BERTopic's `seed_topic_list`): films whose embedding is nearer to that of a topic's seed words than to
 * the mean film are drawn a quarter of the way towards it. Returns the new embeddings, and for each film its seed topic
 * or -1.
 */
export function guideEmbeddings(embeddings: Points, seeds: Points): {embeddings: Points; seed: Int32Array} {
  const {rows, columns} = embeddings;
  const mean = new Float64Array(columns);
  for (let index = 0; index < embeddings.values.length; ++index)
    mean[index % columns] += embeddings.values[index] / rows;
  const values = Float64Array.from(embeddings.values);
  const seed = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; ++row) {
    const film = rowOf(embeddings, row);
    let best = cosine(film, mean);
    for (let topic = 0; topic < seeds.rows; ++topic) {
      const similarity = cosine(film, rowOf(seeds, topic));
      if (similarity > best) [best, seed[row]] = [similarity, topic];
    }
    if (seed[row] < 0) continue;
    const target = rowOf(seeds, seed[row]);
    for (let column = 0; column < columns; ++column) {
      values[row * columns + column] = 0.75 * film[column] + 0.25 * target[column];
    }
  }
  return {embeddings: asPoints(values, columns), seed};
}
