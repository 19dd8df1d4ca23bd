import {buildVocabulary, countWords} from "../text/vocabulary.js";
import {type SparseMatrix, sparseRows} from "./matrix.js";

/** Single words and, up to `longest`, stretches of neighbouring ones, joined by spaces. */
export function listNGrams(tokens: readonly string[], longest: number): string[] {
  const grams = [...tokens];
  for (let length = 2; length <= longest; ++length) {
    for (let start = 0; start + length <= tokens.length; ++start) {
      grams.push(tokens.slice(start, start + length).join(" "));
    }
  }
  return grams;
}

/** The n-grams that stand in `minimum` texts or more, by their column. */
export function indexNGrams(texts: readonly (readonly string[])[], minimum: number): Map<string, number> {
  return new Map(buildVocabulary(texts, minimum).map(({term}, column) => [term, column]));
}

/** Texts by n-grams: how often each known one stands in each text. */
export function countNGrams(
  texts: readonly (readonly string[])[],
  vocabulary: ReadonlyMap<string, number>
): SparseMatrix {
  const rows = texts.map((grams) =>
    [...countWords(grams.filter((gram) => vocabulary.has(gram)))]
      .map(([gram, count]): [number, number] => [vocabulary.get(gram)!, count])
      .sort(([a], [b]) => a - b)
  );
  return sparseRows(rows, vocabulary.size);
}
