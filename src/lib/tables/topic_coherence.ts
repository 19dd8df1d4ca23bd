import {defineTable} from "../table-definition.js";
import {preparePlots} from "../text/prepared-plots.js";
import {C_V_WINDOW, NPMI_WINDOW} from "../topics/coherence/coherence.js";
import {measureCoherence} from "../topics/coherence/topic-coherence.js";
import {TOP_WORDS} from "../topics/describe-topics.js";
import {describeTopicTable, readTopicFilms} from "../topics/topic-tables.js";

/** How well the words of each topic go together in the plots. */
export default defineTable({
  name: "topic_coherence",
  description: "How well each topic's ten heaviest words go together, over the terms of all plots in their order.",
  columns: {
    topic: {type: "int16", description: "Row number in topics", source: "film_topics"},
    npmi: {
      type: "float64",
      description: "Mean normalised pointwise mutual information of its words, -1 to 1",
      source: "Bouma 2009; boolean sliding window of 10 terms",
      nullable: true
    },
    c_v: {
      type: "float64",
      description: "C_v, 0 to 1",
      source: "Röder, Both and Hinneburg 2015; boolean sliding window of 110 terms",
      nullable: true
    }
  },
  inputs: ["table:film_topics", "table:films", "table:embeddings", "table:terms", "table:term_counts", "corpus:plots"],
  parameters: {words: TOP_WORDS, npmi_window: NPMI_WINDOW, c_v_window: C_V_WINDOW},
  async compute({corpus, table}) {
    const films = readTopicFilms(await table("embeddings"), await table("terms"), await table("term_counts"));
    const {words} = describeTopicTable(films, await table("film_topics"));
    const texts = (await preparePlots(corpus, await table("films"))).map(({prepared}) => prepared.terms);
    const topics = words.map((list) => list.slice(0, TOP_WORDS).map(({term}) => films.terms[term]));
    const {npmi, cV} = measureCoherence(topics, texts);
    const known = (value: number) => (Number.isNaN(value) ? null : value);
    return {topic: words.map((_, topic) => topic), npmi: npmi.map(known), c_v: cV.map(known)};
  }
});
