import {defineTable} from "../table-definition.js";
import {buildHierarchy} from "../topics/hierarchy.js";
import {measureTopicDistances} from "../topics/merge-topics.js";
import {describeTopicTable, readTopicFilms} from "../topics/topic-tables.js";

/** Which topics are alike: the tree that joins them. */
export default defineTable({
  name: "topic_hierarchy",
  description:
    "The merges that join topics from the nearest pair up, in that order. Nodes below the number of topics are topics; the merge in row i makes the node topics + i.",
  columns: {
    left: {type: "uint16", description: "One of the nodes that merge", source: "ml-hclust"},
    right: {type: "uint16", description: "The other", source: "ml-hclust"},
    distance: {
      type: "float64",
      description: "Height of the merge",
      source: "Ward's method (Ward 1963, as ward.D2) over 1 - cosine of mean embeddings"
    },
    topics: {type: "uint16", unit: "topics", description: "Topics below the merge", source: "ml-hclust"}
  },
  inputs: ["table:film_topics", "table:embeddings", "table:terms", "table:term_counts"],
  parameters: {method: "ward2"},
  async compute({table}) {
    const films = readTopicFilms(await table("embeddings"), await table("terms"), await table("term_counts"));
    const {embeddings} = describeTopicTable(films, await table("film_topics"));
    const merges = buildHierarchy(measureTopicDistances(embeddings));
    return {
      left: merges.map(({left}) => left),
      right: merges.map(({right}) => right),
      distance: merges.map(({distance}) => distance),
      topics: merges.map(({size}) => size)
    };
  }
});
