/** In how many windows words stand, and pairs of words. Words are numbered as in `words`. */
export interface WindowCounts {
  windows: number;
  count(word: number): number;
  countPair(a: number, b: number): number;
}

/**
 * How repeats in a window count. `boolean` counts a word where it stands in the window. `gensim` is gensim 4's counting,
 * which takes a word for absent once one of its repeats has left the window though another is still in it.
 */
export type WindowCounting = "boolean" | "gensim";

/**
 * Slides a window of `size` tokens over each text, a token at a time; a shorter text is one window. Tokens are numbers of
 * words below `words`, or -1 for those that do not matter.
 */
export function countWindows(
  texts: Iterable<ArrayLike<number>>,
  words: number,
  size: number,
  counting: WindowCounting = "boolean"
): WindowCounts {
  const single = new Uint32Array(words);
  const pairs = new Map<number, number>();
  let windows = 0;
  for (const text of texts) {
    const inside = counting === "gensim" ? new GensimWindow() : new BooleanWindow();
    const length = Math.min(size, text.length);
    for (let place = 0; place < length; ++place) inside.add(text[place]);
    for (let start = 0; ; ++start) {
      windows += 1;
      const present = inside.list();
      for (const [index, word] of present.entries()) {
        single[word] += 1;
        for (let other = 0; other < index; ++other) {
          const key = pairKey(present[other], word, words);
          pairs.set(key, (pairs.get(key) ?? 0) + 1);
        }
      }
      if (start + size >= text.length) break;
      inside.remove(text[start]);
      inside.add(text[start + size]);
    }
  }
  return {
    windows,
    count: (word) => single[word],
    countPair: (a, b) => (a === b ? single[a] : (pairs.get(pairKey(a, b, words)) ?? 0))
  };
}

const pairKey = (a: number, b: number, words: number) => Math.min(a, b) * words + Math.max(a, b);

class BooleanWindow {
  private readonly counts = new Map<number, number>();

  add(word: number): void {
    if (word >= 0) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  remove(word: number): void {
    const count = this.counts.get(word);
    if (count === undefined) return;
    if (count > 1) this.counts.set(word, count - 1);
    else this.counts.delete(word);
  }

  list(): number[] {
    return [...this.counts.keys()];
  }
}

class GensimWindow {
  private readonly present = new Set<number>();

  add(word: number): void {
    if (word >= 0) this.present.add(word);
  }

  remove(word: number): void {
    this.present.delete(word);
  }

  list(): number[] {
    return [...this.present];
  }
}
