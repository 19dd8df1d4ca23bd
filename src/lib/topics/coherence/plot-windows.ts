import type {SparseMatrix} from "../../train/matrix.js";
import {measureTopicNpmi} from "./coherence.js";
import type {WindowCounts} from "./word-windows.js";

/**
 * Counts words (columns) over whole plots: each row is one window, as large as its plot. It needs no order of words, only
 * how often each stands in a plot, so that a page without the plots can measure coherence, too.
 */
export function countPlots(plots: SparseMatrix, words: Iterable<number>): WindowCounts {
  const length = (plots.rows >> 5) + 1;
  const sets = new Map(Array.from(words, (word): [number, Uint32Array] => [word, new Uint32Array(length)]));
  const single = new Map<number, number>();
  for (let row = 0; row < plots.rows; ++row) {
    for (let entry = plots.starts[row]; entry < plots.starts[row + 1]; ++entry) {
      const word = plots.indexes[entry];
      const set = sets.get(word);
      if (!set || !plots.values[entry]) continue;
      set[row >> 5] |= 1 << (row & 31);
      single.set(word, (single.get(word) ?? 0) + 1);
    }
  }
  return {
    windows: plots.rows,
    count: (word) => single.get(word) ?? 0,
    countPair(a, b) {
      const [left, right] = [sets.get(a), sets.get(b)];
      if (!left || !right) return 0;
      let pairs = 0;
      for (let place = 0; place < length; ++place) pairs += countBits(left[place] & right[place]);
      return pairs;
    }
  };
}

/** By topic, the mean NPMI of its words (columns) over whole plots; NaN for fewer than two words. */
export function measurePlotNpmi(plots: SparseMatrix, topics: readonly (readonly number[])[]): number[] {
  const windows = countPlots(plots, new Set(topics.flat()));
  return topics.map((words) => measureTopicNpmi(windows, words));
}

/** Bits that are set in a 32-bit number (Warren, Hacker's Delight, section 5-1). */
function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
