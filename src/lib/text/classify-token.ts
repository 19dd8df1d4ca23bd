import {FILM_WORDS} from "./film-words.js";
import {GIVEN_NAMES} from "./given-names.js";
import type {Language, Token} from "./language.js";

/** The step that removes a token, in order. */
export type Removal = "words" | "names" | "stopwords" | "film-words";

/** What preparation makes of one token. */
export interface ClassifiedToken extends Token {
  /** Lower case, without the dots of an abbreviation; empty where the token is no word. */
  word: string;
  /** The term that is counted, or would be if it were not removed. */
  term: string;
  /** The first step that removes it; undefined when its term is counted. */
  removedBy?: Removal;
}

/** Decides what becomes of a token: the one rule that snapshot, page and server share. */
export function classifyToken(token: Token, language: Language): ClassifiedToken {
  const word = token.type === "word" ? trimWord(token.text) : "";
  if (!isWord(word)) return {...token, word: "", term: "", removedBy: "words"};
  const isProper = token.partOfSpeech === "PROPN";
  const term = trimWord(isProper ? singular(word, language) : token.lemma) || word;
  const classify = (removedBy?: Removal): ClassifiedToken => ({...token, word, term, removedBy});
  if (isProper && isName(word, language)) return classify("names");
  if (language.describeWord(word).isStopword || language.describeWord(term).isStopword) return classify("stopwords");
  if (FILM_WORDS.has(word) || FILM_WORDS.has(term) || !isWord(term)) return classify("film-words");
  return classify();
}

/** A proper noun that is no dictionary word ("Sarah", "London"), or a dictionary word that is a usual given name. */
function isName(word: string, language: Language): boolean {
  return GIVEN_NAMES.has(word) || !language.describeWord(word).isKnown;
}

// The tagger lemmatises no proper noun: "Zombies" at the start of a sentence. Short ones are names of places: "Mars".
function singular(word: string, language: Language): string {
  const {lemma} = language.describeWord(word);
  return lemma.length > 3 ? lemma : word;
}

/** Two characters or more, letters first, with digits, apostrophes and hyphens allowed inside. */
function isWord(text: string): boolean {
  return text.length > 1 && /^\p{L}[\p{L}\p{M}\p{N}'-]*$/u.test(text);
}

function trimWord(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(".", "")
    .replace(/^['-]+|['-]+$/g, "");
}
