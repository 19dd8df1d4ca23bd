/** Shannon entropy of counts, or of shares, in bits (Shannon 1948): 0 for one thing alone. */
export function entropyOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => (count ? sum - (count / total) * Math.log2(count / total) : sum), 0);
}
