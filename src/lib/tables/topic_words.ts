import {restoreEmbedding} from "../inference/embedding.js";
import {defineTable} from "../table-definition.js";
import {loadLanguage} from "../text/language.js";
import {describeTopicTable, readTopicFilms} from "../topics/topic-tables.js";
import {
  KEY_BERT_FILMS,
  KEY_BERT_WORDS,
  listCandidateTerms,
  mapEmbeddings,
  representations,
  representTopics
} from "../topics/words/representations.js";
import {findRepresentativeFilms} from "../topics/words/representative-films.js";

const model = "minilm-encoder";

/** The words that stand for each topic. */
export default defineTable({
  name: "topic_words",
  description: "The ten words that stand for each topic, chosen in four ways.",
  columns: {
    topic: {type: "int16", description: "Row number in topics", source: "film_topics"},
    representation: {
      type: "dictionary",
      description:
        "c-tf-idf (the heaviest), mmr (of 30 heavy ones those that differ), key-bert (of 100 those nearest in meaning), part-of-speech (nouns and adjectives)",
      source: "BERTopic 0.17 (Grootendorst 2022)"
    },
    rank: {type: "uint8", description: "1 for the first word", source: "weight"},
    term: {type: "dictionary", description: "The word", source: "terms"},
    weight: {
      type: "float64",
      description: "c-TF-IDF; for key-bert the cosine with the films that represent the topic",
      source: "term_counts; minilm-encoder"
    }
  },
  inputs: ["table:film_topics", "table:embeddings", "table:terms", "table:term_counts", `model:${model}`],
  parameters: {key_bert_words: KEY_BERT_WORDS, key_bert_films: KEY_BERT_FILMS, diversity: 0.1},
  async compute({table, embedTexts}) {
    const films = readTopicFilms(await table("embeddings"), await table("terms"), await table("term_counts"));
    const described = describeTopicTable(films, await table("film_topics"));
    const {label, cTfIdf, weights, topics} = described;
    const candidates = listCandidateTerms(described);
    const embedded = candidates.length
      ? await embedTexts(
          model,
          candidates.map((term) => films.terms[term])
        )
      : [];
    const words = representTopics({
      described,
      terms: films.terms,
      language: await loadLanguage(),
      films: films.embeddings,
      representatives: findRepresentativeFilms(films.termCounts, label, cTfIdf, weights, topics, KEY_BERT_FILMS),
      termEmbeddings: mapEmbeddings(candidates, embedded.map(restoreEmbedding))
    });
    const rows = described.labels.flatMap((_, topic) =>
      representations.flatMap((representation) =>
        words[representation][topic].map(({term, weight}, place) => ({
          topic,
          representation,
          rank: place + 1,
          term,
          weight
        }))
      )
    );
    return {
      topic: rows.map(({topic}) => topic),
      representation: rows.map(({representation}) => representation),
      rank: rows.map(({rank}) => rank),
      term: rows.map(({term}) => films.terms[term]),
      weight: rows.map(({weight}) => weight)
    };
  }
});
