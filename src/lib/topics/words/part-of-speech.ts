import type {Language} from "../../text/language.js";
import type {TopicWord} from "./rank-words.js";

/**
 * The words of a topic that are nouns or adjectives when they stand alone, in their order: what BERTopic's part-of-speech
 * representation keeps by its default patterns, for single words.
 */
export function keepNounsAndAdjectives(
  words: readonly TopicWord[],
  terms: ArrayLike<string>,
  language: Language
): TopicWord[] {
  return words.filter(({term}) => {
    const [token] = language.analyze(terms[term]).tokens;
    return token?.partOfSpeech === "NOUN" || token?.partOfSpeech === "ADJ";
  });
}
