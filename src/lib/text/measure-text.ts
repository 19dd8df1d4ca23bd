import type {PreparedText} from "./prepare-text.js";

export interface TextFigures {
  /** Unicode code points of the text as it came. */
  characters: number;
  /** Runs between white space that hold a letter or a digit, in the text as it came. */
  words: number;
  /** Tokens, punctuation included. */
  tokens: number;
  sentences: number;
  /** Distinct words in lower case, names and stopwords included. */
  distinctWords: number;
  /** What is left to count. */
  terms: number;
  distinctTerms: number;
  names: number;
  stopwords: number;
}

/** The length of a text in several units. */
export function measureText(text: string, {tokens, sentences, words, terms}: PreparedText): TextFigures {
  return {
    characters: [...text].length,
    words: text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length,
    tokens: tokens.length,
    sentences,
    distinctWords: new Set(words).size,
    terms: terms.length,
    distinctTerms: new Set(terms).size,
    names: tokens.filter(({removedBy}) => removedBy === "names").length,
    stopwords: tokens.filter(({removedBy}) => removedBy === "stopwords").length
  };
}
