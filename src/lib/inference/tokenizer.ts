import {Tokenizer} from "@huggingface/tokenizers";

/** Turns a text into the ids that a model reads. */
export interface TextTokenizer {
  /**
   * Ids with [CLS] and [SEP], at most `maxTokens`. With a heading, [CLS] heading [SEP] text [SEP], of which only the
   * text is cut.
   */
  encode(text: string, maxTokens: number, heading?: string): number[];
}

/** Titles are cut to this many characters, as in training, so that a plot always finds room. */
const headingLength = 80;

/**
 * A WordPiece tokenizer from the text of a `tokenizer.json`. Its ids equal those of Python's `tokenizers`, but
 * for punctuation newer than Unicode 8, which that one does not know.
 */
export function createTokenizer(json: string): TextTokenizer {
  const tokenizer = new Tokenizer(JSON.parse(json), {});
  const separator = tokenizer.token_to_id("[SEP]");
  if (separator === undefined) throw new Error("the tokenizer has no [SEP] token");
  const encode = (text: string): number[] => tokenizer.encode(prepare(text)).ids;
  return {
    encode(text, maxTokens, heading) {
      const ids = encode(text);
      const head = heading === undefined ? undefined : encode(Array.from(heading).slice(0, headingLength).join(""));
      const all = head ? [...head, ...ids.slice(1)] : ids;
      return all.length > maxTokens ? [...all.slice(0, maxTokens - 1), separator] : all;
    }
  };
}

/** Ideographs beyond the basic plane, which BERT parts as it does the others; the library passes them over. */
const supplementaryIdeographs = /[\u{20000}-\u{2A6DF}\u{2A700}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu;

/**
 * Brings a text to what the library reads as Python's does. A lone surrogate becomes U+FFFD, as when a text is written
 * as UTF-8. Capital sigma becomes σ, also at the end of a word, where JavaScript alone would write ς.
 */
function prepare(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replaceAll("Σ", "σ")
    .replace(supplementaryIdeographs, " $& ");
}
