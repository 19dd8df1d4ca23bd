/** Words of a text for comparison: lower case, accents folded, punctuation dropped. */
export function comparableWords(text: string): string[] {
  const folded = text.normalize("NFKD").replace(/\p{M}+/gu, "");
  return folded.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The distinct runs of `length` words; a text shorter than that is one shingle of all its words. */
export function shingles(words: readonly string[], length: number): Set<string> {
  const runs = new Set<string>();
  const last = Math.max(0, words.length - length);
  for (let at = 0; at <= last; ++at) runs.add(words.slice(at, at + length).join(" "));
  return runs;
}

/** Jaccard similarity of two sets: size of what they share over size of their union; 0 when both are empty. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) ++shared;
  const union = a.size + b.size - shared;
  return union ? shared / union : 0;
}
