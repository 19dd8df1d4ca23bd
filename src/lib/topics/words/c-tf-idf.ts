import type {SparseMatrix} from "../../train/matrix.js";
import {mapEntries, sumRows} from "./topic-terms.js";

export interface CTfIdfOptions {
  /** Weighs words by BM25's formula, which lowers those that stand in most topics further. */
  bm25Weighting?: boolean;
  /** Takes the square root of a word's share of its topic. */
  reduceFrequentWords?: boolean;
  /** Terms (columns) whose weight is multiplied. */
  seedTerms?: readonly number[];
  seedMultiplier?: number;
}

/** The weight of each term, learnt from the topics (idf), and the options that it was learnt with. */
export interface CTfIdf {
  weight: Float64Array;
  options: CTfIdfOptions;
}

/**
 * Class-based TF-IDF (Grootendorst 2022): the weight of term x is ln(1 + A / f(x)), f its count over all topics and A the
 * mean number of words a topic, cut to a whole number, as BERTopic 0.17 has it; the outliers count as a topic. By BM25 it
 * is ln(1 + (A - f + 0.5) / (f + 0.5)). Terms that stand nowhere have the weight 0.
 */
export function fitCTfIdf(topicTerms: SparseMatrix, options: CTfIdfOptions = {}): CTfIdf {
  const frequency = new Float64Array(topicTerms.columns);
  for (let entry = 0; entry < topicTerms.values.length; ++entry) {
    frequency[topicTerms.indexes[entry]] += topicTerms.values[entry];
  }
  const words = frequency.reduce((sum, count) => sum + count, 0);
  const average = topicTerms.rows ? Math.trunc(words / topicTerms.rows) : 0;
  const seeds = new Set(options.seedTerms);
  const weight = frequency.map((count, term) => {
    if (count === 0) return 0;
    const inverse = options.bm25Weighting
      ? Math.log(1 + (average - count + 0.5) / (count + 0.5))
      : Math.log(average / count + 1);
    return seeds.has(term) ? inverse * (options.seedMultiplier ?? 2) : inverse;
  });
  return {weight, options};
}

/** c-TF-IDF of rows of term counts, topics or films: share of the row's words times the term's weight. */
export function applyCTfIdf({weight, options}: CTfIdf, counts: SparseMatrix): SparseMatrix {
  const totals = sumRows(counts);
  return mapEntries(counts, (count, row, term) => {
    const share = count / totals[row];
    return (options.reduceFrequentWords ? Math.sqrt(share) : share) * weight[term];
  });
}
