import type {SparseMatrix} from "../train/matrix.js";
import type {Points} from "./points.js";
import {countFilms} from "./sort-topics.js";
import {applyCTfIdf, type CTfIdf, type CTfIdfOptions, fitCTfIdf} from "./words/c-tf-idf.js";
import {rankWords, type TopicWord} from "./words/rank-words.js";
import {averageByTopic} from "./words/topic-embeddings.js";
import {labelTopic} from "./words/topic-label.js";
import {countTopicTerms} from "./words/topic-terms.js";

/** Words of a topic that later representations choose from, and words that it shows. */
export const CANDIDATE_WORDS = 30;
export const TOP_WORDS = 10;

/** Films to find topics in, row by row the same ones. */
export interface TopicFilms {
  /** Films by terms. */
  termCounts: SparseMatrix;
  terms: ArrayLike<string>;
  /** Films by dimensions. */
  embeddings: Points;
}

/** What a labelling of films says of its topics; topic `t` is row `t` of every matrix. */
export interface TopicDescription {
  topics: number;
  label: Int32Array;
  sizes: Uint32Array;
  cTfIdf: CTfIdf;
  /** c-TF-IDF, topics by terms; a last row for outliers where there are any. */
  weights: SparseMatrix;
  /** By topic, its candidate words, heaviest first. */
  words: TopicWord[][];
  labels: string[];
  /** Mean embedding of each topic's films. */
  embeddings: Points;
}

/** Words, labels and embeddings of the topics that a labelling makes of films. */
export function describeTopics(
  films: TopicFilms,
  label: Int32Array,
  topics: number,
  options: CTfIdfOptions = {}
): TopicDescription {
  const counts = countTopicTerms(films.termCounts, label, topics);
  const cTfIdf = fitCTfIdf(counts, options);
  const weights = applyCTfIdf(cTfIdf, counts);
  const words = Array.from({length: topics}, (_, topic) => rankWords(weights, topic, CANDIDATE_WORDS));
  return {
    topics,
    label,
    sizes: countFilms(label, topics),
    cTfIdf,
    weights,
    words,
    labels: words.map((list) => labelTopic(list.map(({term}) => films.terms[term]))),
    embeddings: averageByTopic(films.embeddings, label, topics)
  };
}
