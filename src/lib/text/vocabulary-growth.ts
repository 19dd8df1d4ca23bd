import {logSpacedIntegers} from "./power-law.js";

export interface GrowthPoint {
  /** Words read so far. */
  read: number;
  /** Different ones among them. */
  distinct: number;
}

/** How many different words have been met after reading so many: Heaps' law, at points evenly spaced in logarithm. */
export function measureGrowth(words: readonly string[], perDecade = 12): GrowthPoint[] {
  const stops = logSpacedIntegers(words.length, perDecade);
  const seen = new Set<string>();
  const points: GrowthPoint[] = [];
  let next = 0;
  for (const [index, word] of words.entries()) {
    seen.add(word);
    if (index + 1 === stops[next]) {
      points.push({read: index + 1, distinct: seen.size});
      ++next;
    }
  }
  return points;
}
