import type {WindowCounts} from "./word-windows.js";

/** Windows of the two measures (Röder, Both and Hinneburg 2015). */
export const NPMI_WINDOW = 10;
export const C_V_WINDOW = 110;

const epsilon = 1e-12;

/**
 * Normalised pointwise mutual information of two words over windows (Bouma 2009), with 1e-12 added to their joint
 * probability: -1 where they never meet, 1 where they always do. 0 when one of them stands nowhere.
 */
export function measureNpmi(counts: WindowCounts, a: number, b: number): number {
  const {windows} = counts;
  const [ofA, ofB] = [counts.count(a) / windows, counts.count(b) / windows];
  if (!ofA || !ofB) return 0;
  const joint = counts.countPair(a, b) / windows + epsilon;
  return Math.log(joint / (ofA * ofB)) / -Math.log(joint);
}

/** Mean NPMI over the pairs of a topic's words; NaN for fewer than two. Counts with a window of 10. */
export function measureTopicNpmi(counts: WindowCounts, words: readonly number[]): number {
  let [sum, pairs] = [0, 0];
  for (const [index, word] of words.entries()) {
    for (const other of words.slice(0, index)) {
      sum += measureNpmi(counts, word, other);
      pairs += 1;
    }
  }
  return pairs ? sum / pairs : Number.NaN;
}

/**
 * C_v (Röder et al. 2015): the mean cosine of each word's vector of NPMIs with all of the topic's words and the sum of
 * those vectors; NaN for no word. Counts with a window of 110.
 */
export function measureTopicCv(counts: WindowCounts, words: readonly number[]): number {
  const vectors = words.map((word) => words.map((other) => measureNpmi(counts, word, other)));
  const sum = words.map((_, place) => vectors.reduce((total, vector) => total + vector[place], 0));
  const cosines = vectors.map((vector) => dot(vector, sum) / Math.sqrt(dot(vector, vector) * dot(sum, sum)));
  return cosines.reduce((total, value) => total + value, 0) / words.length;
}

/** Topic diversity (Dieng, Ruiz and Blei 2020): the share of different words among the top words of all topics. */
export function measureDiversity(topics: readonly (readonly (string | number)[])[]): number {
  const words = topics.flat();
  return words.length ? new Set(words).size / words.length : Number.NaN;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index], 0);
}
