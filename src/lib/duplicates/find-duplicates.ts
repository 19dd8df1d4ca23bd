import {candidatePairs, minHash} from "./min-hash.js";
import {hammingDistance} from "./perceptual-hash.js";
import {comparableWords, jaccard, shingles} from "./shingles.js";

/** Two items found to be the same or nearly the same: their places in the list, and how alike they are. */
export interface DuplicatePair {
  a: number;
  b: number;
  /** Jaccard similarity for plots, Hamming distance in bits for posters. */
  measure: number;
}

export interface PlotDuplicateOptions {
  /** Words a shingle. */
  shingleLength: number;
  /** Smallest Jaccard similarity of a pair. */
  similarity: number;
  /** Shorter texts are passed over: two one-line plots may be alike by chance. */
  minWords: number;
}

/**
 * Which items have a key that more than `limit` items share. Such a thing is a placeholder ("no plot yet", an empty
 * poster), and joining its items would tie a whole catalogue together.
 */
export function findPlaceholders(keys: readonly string[], limit: number): boolean[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => counts.get(key)! > limit);
}

/** Pairs of texts whose word shingles have at least the given Jaccard similarity; equal texts have 1. */
export function findSimilarPlots(
  plots: readonly string[],
  {shingleLength, similarity, minWords}: PlotDuplicateOptions
): DuplicatePair[] {
  const sets = plots.map((plot) => {
    const words = comparableWords(plot);
    return words.length < minWords ? new Set<string>() : shingles(words, shingleLength);
  });
  const long = sets.flatMap((set, index) => (set.size ? [index] : []));
  return candidatePairs(long.map((index) => minHash(sets[index])))
    .map(([a, b]) => ({a: long[a], b: long[b], measure: jaccard(sets[long[a]], sets[long[b]])}))
    .filter((pair) => pair.measure >= similarity);
}

/** Pairs of hashes that differ in at most `distance` bits. Compares all pairs: a second for 13,000 of them. */
export function findSimilarPosters(
  hashes: readonly {high: number; low: number}[],
  {distance}: {distance: number}
): DuplicatePair[] {
  const pairs: DuplicatePair[] = [];
  for (let a = 0; a < hashes.length; ++a) {
    for (let b = a + 1; b < hashes.length; ++b) {
      const measure = hammingDistance(hashes[a], hashes[b]);
      if (measure <= distance) pairs.push({a, b, measure});
    }
  }
  return pairs;
}
