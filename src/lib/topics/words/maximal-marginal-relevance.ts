import {cosine} from "../../inference/embedding.js";

/**
 * Picks `count` words that are near the topic and far from each other (Carbonell and Goldstein 1998): the next is the one
 * with the highest (1 - diversity) cosine with the topic - diversity times its highest cosine with those chosen. Indexes
 * of `words`, in the order chosen; equal ones in the order given.
 */
export function chooseDiverse(
  topic: ArrayLike<number>,
  words: readonly ArrayLike<number>[],
  {count = 10, diversity = 0.1}: {count?: number; diversity?: number} = {}
): number[] {
  const relevance = words.map((word) => cosine(word, topic));
  const redundancy = words.map(() => Number.NEGATIVE_INFINITY);
  const chosen: number[] = [];
  while (chosen.length < Math.min(count, words.length)) {
    const scores = relevance.map((value, index) =>
      chosen.length ? (1 - diversity) * value - diversity * redundancy[index] : value
    );
    let best = -1;
    for (const [index, score] of scores.entries()) {
      if (!chosen.includes(index) && (best < 0 || score > scores[best])) best = index;
    }
    chosen.push(best);
    for (const [index, word] of words.entries())
      redundancy[index] = Math.max(redundancy[index], cosine(word, words[best]));
  }
  return chosen;
}

/** Ranks words by the cosine of their embedding with the topic's, highest first (KeyBERT; Grootendorst 2020). */
export function rankByEmbedding(
  topic: ArrayLike<number>,
  words: readonly ArrayLike<number>[],
  count = 10
): {index: number; weight: number}[] {
  return words
    .map((word, index) => ({index, weight: cosine(word, topic)}))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, count);
}
