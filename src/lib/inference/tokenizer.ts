import {Tokenizer} from "@huggingface/tokenizers";
import {matchUnicode} from "./match-unicode.js";

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

/** A WordPiece tokenizer from the text of a `tokenizer.json`. Its ids equal those of Python's `tokenizers`. */
export function createTokenizer(json: string): TextTokenizer {
  const tokenizer = new Tokenizer(JSON.parse(json), {});
  const separator = tokenizer.token_to_id("[SEP]");
  if (separator === undefined) throw new Error("the tokenizer has no [SEP] token");
  const encode = (text: string): number[] => tokenizer.encode(matchUnicode(text)).ids;
  return {
    encode(text, maxTokens, heading) {
      const ids = encode(text);
      const head = heading === undefined ? undefined : encode(Array.from(heading).slice(0, headingLength).join(""));
      const all = head ? [...head, ...ids.slice(1)] : ids;
      return all.length > maxTokens ? [...all.slice(0, maxTokens - 1), separator] : all;
    }
  };
}
