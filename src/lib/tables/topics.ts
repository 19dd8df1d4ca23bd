import {defineTable} from "../table-definition.js";
import {measurePlotNpmi} from "../topics/coherence/plot-windows.js";
import {TOP_WORDS} from "../topics/describe-topics.js";
import {asPoints} from "../topics/points.js";
import {describeTopicTable, readTopicFilms} from "../topics/topic-tables.js";
import {findRepresentativeFilms} from "../topics/words/representative-films.js";
import {averageByTopic} from "../topics/words/topic-embeddings.js";

const representatives = ["film_1", "film_2", "film_3"];

/** The topics, largest first. */
export default defineTable({
  name: "topics",
  description: "The topics of the plots, largest first; a row's number is the topic's.",
  columns: {
    topic: {type: "int16", description: "The topic's number", source: "film_topics"},
    label: {
      type: "utf8",
      description: "Its first three words that say something new",
      source: "topic_words, labelTopic"
    },
    films: {type: "uint16", unit: "films", description: "Films of the topic", source: "film_topics"},
    x: {type: "float32", description: "Mean place of its films across the map", source: "topic_layout"},
    y: {type: "float32", description: "Mean place of its films up the map", source: "topic_layout"},
    npmi: {
      type: "float64",
      description: "Mean NPMI of its ten heaviest words, -1 to 1; a plot is one window",
      source: "Bouma 2009, over term_counts",
      nullable: true
    },
    ...Object.fromEntries(
      representatives.map((name, place) => [
        name,
        {
          type: "uint16" as const,
          description: `The film that is ${["nearest", "second nearest", "third nearest"][place]} to the topic, as row number in films`,
          source: "cosine of c-TF-IDF",
          nullable: true
        }
      ])
    )
  },
  inputs: ["table:film_topics", "table:topic_layout", "table:embeddings", "table:terms", "table:term_counts"],
  parameters: {},
  async compute({table}) {
    const films = readTopicFilms(await table("embeddings"), await table("terms"), await table("term_counts"));
    const described = describeTopicTable(films, await table("film_topics"));
    const {label, topics, cTfIdf, weights, words} = described;
    const topWords = words.map((list) => list.slice(0, TOP_WORDS).map(({term}) => term));
    const npmi = measurePlotNpmi(films.termCounts, topWords);
    const {x, y} = (await table("topic_layout")) as Record<string, ArrayLike<number>>;
    const places = averageByTopic(asPoints(interleave(x, y), 2), label, topics);
    const found = findRepresentativeFilms(films.termCounts, label, cTfIdf, weights, topics, representatives.length);
    return {
      topic: described.labels.map((_, topic) => topic),
      label: described.labels,
      films: described.sizes,
      x: described.labels.map((_, topic) => places.values[2 * topic]),
      y: described.labels.map((_, topic) => places.values[2 * topic + 1]),
      npmi: npmi.map((value) => (Number.isNaN(value) ? null : value)),
      ...Object.fromEntries(
        representatives.map((name, place) => [
          name,
          found.map((rows) => (place < rows.length ? films.films[rows[place]] : null))
        ])
      )
    };
  }
});

function interleave(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  return Float64Array.from({length: 2 * x.length}, (_, index) => (index % 2 ? y : x)[index >> 1]);
}
