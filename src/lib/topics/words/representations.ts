import type {Language} from "../../text/language.js";
import {TOP_WORDS, type TopicDescription} from "../describe-topics.js";
import {type Points, rowOf, selectPoints} from "../points.js";
import {chooseDiverse, rankByEmbedding} from "./maximal-marginal-relevance.js";
import {keepNounsAndAdjectives} from "./part-of-speech.js";
import {rankWords, type TopicWord} from "./rank-words.js";
import {averageByTopic} from "./topic-embeddings.js";

/** Ways to choose the words that stand for a topic, as BERTopic has them. */
export const representations = ["c-tf-idf", "mmr", "key-bert", "part-of-speech"] as const;

export type Representation = (typeof representations)[number];

/** Words that the KeyBERT-style representation ranks, and films that its topic embedding is the mean of. */
export const KEY_BERT_WORDS = 100;
export const KEY_BERT_FILMS = 5;

/** The terms whose embeddings `representTopics` asks for, ascending. */
export function listCandidateTerms({weights, topics}: TopicDescription): number[] {
  const terms = new Set<number>();
  for (let topic = 0; topic < topics; ++topic) {
    for (const {term} of rankWords(weights, topic, KEY_BERT_WORDS)) terms.add(term);
  }
  return [...terms].sort((a, b) => a - b);
}

export interface RepresentationInput {
  described: TopicDescription;
  terms: ArrayLike<string>;
  language: Language;
  /** Embeddings of films, and the films that represent each topic, five or fewer. */
  films: Points;
  representatives: readonly (readonly number[])[];
  /** Embeddings of the candidate terms, by the same encoder as the films'. */
  termEmbeddings: ReadonlyMap<number, ArrayLike<number>>;
}

/**
 * The ten words of each topic in each representation. Weights are c-TF-IDF, but for the KeyBERT-style cosines.
 */
export function representTopics(input: RepresentationInput): Record<Representation, TopicWord[][]> {
  const {described, terms, language, termEmbeddings} = input;
  const topics = described.words.map((words, topic) => ({words, topic}));
  const embeddingOf = ({term}: TopicWord) => termEmbeddings.get(term)!;
  return {
    "c-tf-idf": topics.map(({words}) => words.slice(0, TOP_WORDS)),
    mmr: topics.map(({words, topic}) =>
      chooseDiverse(rowOf(described.embeddings, topic), words.map(embeddingOf)).map((place) => words[place])
    ),
    "key-bert": topics.map(({topic}) => {
      const candidates = rankWords(described.weights, topic, KEY_BERT_WORDS);
      const ranked = rankByEmbedding(averageFilms(input, topic), candidates.map(embeddingOf), TOP_WORDS);
      return ranked.map(({index, weight}) => ({term: candidates[index].term, weight}));
    }),
    "part-of-speech": topics.map(({words}) => keepNounsAndAdjectives(words, terms, language).slice(0, TOP_WORDS))
  };
}

/** The mean embedding of the films that represent a topic. */
function averageFilms({films, representatives}: RepresentationInput, topic: number): ArrayLike<number> {
  const rows = representatives[topic];
  return averageByTopic(selectPoints(films, rows), new Int32Array(rows.length), 1).values;
}

/** Embeddings by term, from a list in the order of `listCandidateTerms`. */
export function mapEmbeddings(terms: readonly number[], embeddings: readonly ArrayLike<number>[]) {
  return new Map(terms.map((term, place): [number, ArrayLike<number>] => [term, embeddings[place]]));
}
