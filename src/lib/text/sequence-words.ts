import type {PreparedText} from "./prepare-text.js";

/**
 * What a recurrent model reads of a text: dictionary forms in their order, names and film words included, stopwords,
 * numbers and punctuation left out; the preparation that the reference project describes for its BiLSTM.
 */
export function sequenceWords({tokens}: Pick<PreparedText, "tokens">): string[] {
  return tokens
    .filter(({removedBy, term}) => term !== "" && removedBy !== "words" && removedBy !== "stopwords")
    .map(({term}) => term);
}
