import {countWords} from "./vocabulary.js";

export interface Coverage {
  /** Different words. */
  distinct: number;
  /** Different words that have a vector. */
  distinctCovered: number;
  /** Running words. */
  running: number;
  /** Running words that have a vector. */
  runningCovered: number;
}

/** How many of the words, different and running, stand in a vocabulary. */
export function measureCoverage(words: Iterable<string>, vocabulary: ReadonlySet<string>): Coverage {
  const coverage = {distinct: 0, distinctCovered: 0, running: 0, runningCovered: 0};
  for (const [word, count] of countWords(words)) {
    coverage.distinct += 1;
    coverage.running += count;
    if (!vocabulary.has(word)) continue;
    coverage.distinctCovered += 1;
    coverage.runningCovered += count;
  }
  return coverage;
}
