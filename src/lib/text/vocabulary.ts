/** A term and how often it stands in a collection of texts. */
export interface Term {
  term: string;
  /** Texts that hold it. */
  documentCount: number;
  /** Times that it stands in them all. */
  totalCount: number;
}

/** The fewest films that a word must stand in to be counted: rarer ones would tell a plot from all others. */
export const MINIMUM_FILMS = 3;

/** The terms that stand in `minimum` texts or more, in the order of their code units. */
export function buildVocabulary(texts: Iterable<readonly string[]>, minimum = MINIMUM_FILMS): Term[] {
  const terms = new Map<string, Term>();
  for (const text of texts) {
    for (const [term, count] of countWords(text)) {
      const known = terms.get(term);
      if (!known) terms.set(term, {term, documentCount: 1, totalCount: count});
      else {
        known.documentCount += 1;
        known.totalCount += count;
      }
    }
  }
  return [...terms.values()]
    .filter(({documentCount}) => documentCount >= minimum)
    .sort((a, b) => (a.term < b.term ? -1 : 1));
}

/** How often each word stands in a list. */
export function countWords(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
