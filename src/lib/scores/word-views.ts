import type {ClassifiedToken} from "../text/classify-token.js";

/** A part of a plot's words: what a model is shown, or kept from. */
export interface WordView {
  name: string;
  keep(token: ClassifiedToken): boolean;
}

const isName = ({removedBy}: ClassifiedToken) => removedBy === "names";
const isFunctionWord = ({removedBy}: ClassifiedToken) => removedBy === "stopwords";

/** All words, and those without or with nothing but names (of people and places) and function words. */
export const WORD_VIEWS = {
  all: {name: "all words", keep: () => true},
  withoutNames: {name: "without names", keep: (token) => !isName(token)},
  names: {name: "names alone", keep: isName},
  withoutFunctionWords: {name: "without function words", keep: (token) => !isFunctionWord(token)},
  functionWords: {name: "function words alone", keep: isFunctionWord}
} as const satisfies Record<string, WordView>;

/** The words of a view, in lower case and in order; what is no word belongs to none. */
export function viewWords(tokens: readonly ClassifiedToken[], {keep}: WordView): string[] {
  return tokens.filter((token) => token.word !== "" && keep(token)).map(({word}) => word);
}
