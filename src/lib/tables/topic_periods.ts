import {defineTable} from "../table-definition.js";
import {groupByDecade} from "../topics/group-films.js";
import {describeTopicTable, readTopicFilms} from "../topics/topic-tables.js";
import {describeByGroup} from "../topics/words-by-group.js";

const wordCount = 5;

/** Topics over time. */
export default defineTable({
  name: "topic_periods",
  description:
    "The words of each topic in each decade: its words among the films of the decade, averaged with those of the decade before and with those over all decades.",
  columns: {
    topic: {type: "int16", description: "Row number in topics", source: "film_topics"},
    decade: {type: "int16", unit: "year", description: "First year of the decade", source: "films year"},
    films: {type: "uint16", unit: "films", description: "Films of the topic there", source: "film_topics, films"},
    rank: {type: "uint8", description: "1 for the first word", source: "weight"},
    term: {type: "dictionary", description: "The word", source: "terms"},
    weight: {
      type: "float64",
      description: "c-TF-IDF there, scaled to a sum of 1 and averaged",
      source: "BERTopic 0.17, topics over time, with its evolution tuning in effect"
    }
  },
  inputs: ["table:film_topics", "table:films", "table:embeddings", "table:terms", "table:term_counts"],
  parameters: {words: wordCount},
  async compute({table}) {
    const films = readTopicFilms(await table("embeddings"), await table("terms"), await table("term_counts"));
    const described = describeTopicTable(films, await table("film_topics"));
    const {label, topics} = described;
    const {decades, groups} = groupByDecade(await table("films"), films.films);
    const rows = describeByGroup(films.termCounts, label, topics, groups, decades.length, described, {
      evolutionTuning: true,
      words: wordCount
    });
    const lines = rows.flatMap((row) => row.words.map((word, place) => ({...row, ...word, rank: place + 1})));
    return {
      topic: lines.map(({topic}) => topic),
      decade: lines.map(({group}) => decades[group]),
      films: lines.map(({films}) => films),
      rank: lines.map(({rank}) => rank),
      term: lines.map(({term}) => films.terms[term]),
      weight: lines.map(({weight}) => weight)
    };
  }
});
