import {GENRES} from "../genres/genres.js";
import {defineTable} from "../table-definition.js";
import {groupByGenre} from "../topics/group-films.js";
import {describeTopicTable, readTopicFilms} from "../topics/topic-tables.js";
import {describeByGroup} from "../topics/words-by-group.js";

const wordCount = 5;

/** Topics by genre. */
export default defineTable({
  name: "topic_genres",
  description:
    "The words of each topic in each genre: its words among the films of the genre, averaged with those over all genres.",
  columns: {
    topic: {type: "int16", description: "Row number in topics", source: "film_topics"},
    genre: {type: "dictionary", description: "One of the nine genres", source: "films multi_hot"},
    films: {type: "uint16", unit: "films", description: "Films of the topic there", source: "film_topics, films"},
    rank: {type: "uint8", description: "1 for the first word", source: "weight"},
    term: {type: "dictionary", description: "The word", source: "terms"},
    weight: {
      type: "float64",
      description: "c-TF-IDF there, scaled to a sum of 1 and averaged",
      source: "BERTopic 0.17, topics per class"
    }
  },
  inputs: ["table:film_topics", "table:films", "table:embeddings", "table:terms", "table:term_counts"],
  parameters: {words: wordCount},
  async compute({table}) {
    const films = readTopicFilms(await table("embeddings"), await table("terms"), await table("term_counts"));
    const described = describeTopicTable(films, await table("film_topics"));
    const {label, topics} = described;
    const groups = groupByGenre(await table("films"), films.films);
    const rows = describeByGroup(films.termCounts, label, topics, groups, GENRES.length, described, {words: wordCount});
    const lines = rows.flatMap((row) => row.words.map((word, place) => ({...row, ...word, rank: place + 1})));
    return {
      topic: lines.map(({topic}) => topic),
      genre: lines.map(({group}) => GENRES[group]),
      films: lines.map(({films}) => films),
      rank: lines.map(({rank}) => rank),
      term: lines.map(({term}) => films.terms[term]),
      weight: lines.map(({weight}) => weight)
    };
  }
});
