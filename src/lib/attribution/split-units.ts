/** A stretch of a text: a word with the punctuation at it, or a sentence. */
export interface TextUnit {
  start: number;
  end: number;
  text: string;
}

export type UnitKind = "words" | "sentences";

/**
 * What stands between white space; a dash or slash within ends a word. White space is what BERT's tokenizer takes for
 * it: other invisible characters part no words.
 */
const word = /[^\t\n\r\p{Z}—–/]+[—–/]*|[—–/]+/gu;

/** Cuts a text into words or sentences, so that every character but white space is in exactly one. */
export function splitUnits(text: string, kind: UnitKind): TextUnit[] {
  const words = Array.from(text.matchAll(word), ({0: found, index}) => ({
    start: index,
    end: index + found.length,
    text: found
  }));
  return kind === "words" ? words : joinSentences(text, words);
}

/** A sentence holds the words that begin in it: no word is ever cut. */
function joinSentences(text: string, words: readonly TextUnit[]): TextUnit[] {
  const sentences: TextUnit[] = [];
  let place = 0;
  for (const {segment, index} of new Intl.Segmenter("en", {granularity: "sentence"}).segment(text)) {
    const first = place;
    while (place < words.length && words[place].start < index + segment.length) ++place;
    if (place === first) continue;
    const [start, end] = [words[first].start, words[place - 1].end];
    sentences.push({start, end, text: text.slice(start, end)});
  }
  return sentences;
}

/** The text without the units marked 1, as if they had never been written. */
export function strikeUnits(text: string, units: readonly TextUnit[], struck: ArrayLike<number>): string {
  let left = "";
  let from = 0;
  for (const [index, {start, end}] of units.entries()) {
    if (!struck[index]) continue;
    left += text.slice(from, start);
    from = end;
  }
  return (left + text.slice(from)).replace(/[^\S\n]{2,}/g, " ").trim();
}
