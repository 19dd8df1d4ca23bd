import {GIVEN_NAMES} from "../../text/given-names.js";
import type {Language} from "../../text/language.js";

/**
 * The words that may be names of persons or places: usual given names, and words that the lexicon does not know. More are
 * found than there are: a rare word that is no name is among them, so that their share is an upper bound.
 */
export function findSuspectedNames(words: readonly string[], language: Language): string[] {
  return words.filter((word) => GIVEN_NAMES.has(word) || !language.describeWord(word).isKnown);
}
