import type {SparseMatrix} from "../../train/matrix.js";
import type {CTfIdf} from "../words/c-tf-idf.js";

export interface DistributionOptions {
  /** Tokens a window; windows start at every token and hang over both ends. */
  window?: number;
  /** Similarities of a window below this count as none. */
  minSimilarity?: number;
}

/**
 * A text's share in each topic, by BERTopic's approximation: the cosine of each window's c-TF-IDF with each topic's, added
 * up and scaled to a sum of 1; all 0 where no window is like a topic. Tokens are terms, -1 for other words.
 */
export function makeDistributor(
  cTfIdf: CTfIdf,
  weights: SparseMatrix,
  topics: number,
  options: DistributionOptions = {}
) {
  const {window = 4, minSimilarity = 0.1} = options;
  const byTerm = listByTerm(weights, topics);
  return (tokens: ArrayLike<number>): Float64Array => {
    const shares = new Float64Array(topics);
    const similarity = new Float64Array(topics);
    const first = tokens.length < window ? 0 : 1 - window;
    const last = tokens.length < window ? 0 : tokens.length - 1;
    for (let start = first; start <= last; ++start) {
      const counts = countTerms(tokens, Math.max(0, start), Math.min(tokens.length, start + window));
      const length = compareWindow(counts, cTfIdf, byTerm, similarity);
      for (let topic = 0; topic < topics; ++topic) {
        const cosine = length ? similarity[topic] / length : 0;
        if (cosine >= minSimilarity) shares[topic] += cosine;
        similarity[topic] = 0;
      }
    }
    const sum = shares.reduce((total, value) => total + value, 0);
    return sum ? shares.map((value) => value / sum) : shares;
  };
}

/** By term, the topics that hold it and the term's part of the topic's unit vector. */
function listByTerm(
  {columns, starts, indexes, values}: SparseMatrix,
  topics: number
): [topic: number, part: number][][] {
  const lists: [number, number][][] = Array.from({length: columns}, () => []);
  for (let topic = 0; topic < topics; ++topic) {
    let square = 0;
    for (let entry = starts[topic]; entry < starts[topic + 1]; ++entry) square += values[entry] ** 2;
    for (let entry = starts[topic]; entry < starts[topic + 1]; ++entry) {
      lists[indexes[entry]].push([topic, values[entry] / Math.sqrt(square)]);
    }
  }
  return lists;
}

function countTerms(tokens: ArrayLike<number>, start: number, end: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let place = start; place < end; ++place) {
    if (tokens[place] >= 0) counts.set(tokens[place], (counts.get(tokens[place]) ?? 0) + 1);
  }
  return counts;
}

/** Adds a window's dot products to `similarity`; returns the length of its vector. */
function compareWindow(
  counts: Map<number, number>,
  {weight, options}: CTfIdf,
  byTerm: [number, number][][],
  similarity: Float64Array
): number {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let square = 0;
  for (const [term, count] of counts) {
    const share = count / total;
    const value = (options.reduceFrequentWords ? Math.sqrt(share) : share) * weight[term];
    square += value * value;
    for (const [topic, part] of byTerm[term]) similarity[topic] += value * part;
  }
  return Math.sqrt(square);
}
