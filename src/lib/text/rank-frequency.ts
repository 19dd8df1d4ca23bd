import {logSpacedIntegers} from "./power-law.js";

export interface RankedCount {
  /** 1 for the most frequent word. */
  rank: number;
  count: number;
}

/** The counts of the words at ranks evenly spaced in logarithm: Zipf's law. It names no word. */
export function rankCounts(counts: Iterable<number>, perDecade = 12): RankedCount[] {
  const sorted = Array.from(counts).sort((a, b) => b - a);
  return logSpacedIntegers(sorted.length, perDecade).map((rank) => ({rank, count: sorted[rank - 1]}));
}
