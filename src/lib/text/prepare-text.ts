import {type ClassifiedToken, classifyToken} from "./classify-token.js";
import {decodeEntities} from "./decode-entities.js";
import {foldAccents} from "./fold-accents.js";
import type {Language} from "./language.js";
import {normalizeUnicode} from "./normalize-unicode.js";

export interface PreparedText {
  /** The text after its characters were normalised and before it was cut. */
  text: string;
  /** Every token of it, with what became of each. */
  tokens: ClassifiedToken[];
  sentences: number;
  /** Words in lower case, in order, stopwords and names included. */
  words: string[];
  /** What is counted: lemmas without names, stopwords and film words, in order. */
  terms: string[];
}

/** The steps that change characters, in order. Each maps any text to text. */
export const characterSteps = [
  {id: "entities", apply: decodeEntities},
  {id: "unicode", apply: normalizeUnicode},
  {id: "accents", apply: foldAccents}
] as const;

/** Prepares a text for counting. The same text gives the same terms in the snapshot, on a page and in the server. */
export function prepareText(text: string, language: Language): PreparedText {
  const clean = characterSteps.reduce((current, {apply}) => apply(current), text);
  const {tokens, sentences} = language.analyze(clean);
  const classified = tokens.map((token) => classifyToken(token, language));
  return {
    text: clean,
    tokens: classified,
    sentences,
    words: classified.filter(({word}) => word !== "").map(({word}) => word),
    terms: classified.filter(({removedBy}) => removedBy === undefined).map(({term}) => term)
  };
}
