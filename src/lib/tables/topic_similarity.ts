import {defineTable} from "../table-definition.js";
import {measureTopicDistances} from "../topics/merge-topics.js";
import {describeTopicTable, readTopicFilms} from "../topics/topic-tables.js";

/** Which topics mean nearly the same. */
export default defineTable({
  name: "topic_similarity",
  description: "The cosine between the mean embeddings of each pair of topics; each pair once.",
  columns: {
    first: {type: "int16", description: "Row number in topics", source: "film_topics"},
    second: {type: "int16", description: "Row number in topics, above the first", source: "film_topics"},
    cosine: {type: "float32", description: "Cosine of their mean embeddings", source: "embeddings"}
  },
  inputs: ["table:film_topics", "table:embeddings", "table:terms", "table:term_counts"],
  parameters: {},
  async compute({table}) {
    const films = readTopicFilms(await table("embeddings"), await table("terms"), await table("term_counts"));
    const distances = measureTopicDistances(describeTopicTable(films, await table("film_topics")).embeddings);
    const pairs = distances.flatMap((row, first) =>
      row.flatMap((distance, second) => (second > first ? [{first, second, cosine: 1 - distance}] : []))
    );
    return {
      first: pairs.map(({first}) => first),
      second: pairs.map(({second}) => second),
      cosine: pairs.map(({cosine}) => cosine)
    };
  }
});
