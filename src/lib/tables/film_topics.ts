import {defineTable} from "../table-definition.js";
import {clusterFilms} from "../topics/fit-topics.js";
import {settleTopics} from "../topics/settle-topics.js";
import {readClusterLayout, readTopicFilms} from "../topics/topic-tables.js";

/** The topic of each plot. */
export default defineTable({
  name: "film_topics",
  description:
    "The topic of each plot, as HDBSCAN finds them in `topic_layout`; -1 for a plot outside all topics. Rows as in `embeddings`.",
  columns: {
    film: {type: "uint16", description: "Row number in films", source: "films"},
    topic: {type: "int16", description: "Row number in topics; -1 for none", source: "HDBSCAN of topic_layout"},
    probability: {
      type: "float32",
      description: "How firmly it belongs to its cluster, 0 to 1; 0 for a plot outside all",
      source: "lambda over the cluster's highest (Campello, Moulavi and Sander 2013)"
    },
    outlier_score: {
      type: "float32",
      description: "How much sparser it is around it than in the densest part of its cluster, 0 to 1",
      source: "GLOSH (Campello, Moulavi, Zimek and Sander 2015)"
    },
    is_reassigned: {
      type: "bool",
      description: "Was outside all topics and was given to the nearest",
      source: "parameter leave"
    },
    nearest_topic: {
      type: "int16",
      description: "The topic whose mean embedding is nearest; -1 where there is no topic",
      source: "embeddings"
    },
    nearest_cosine: {type: "float32", description: "Cosine with that mean embedding", source: "embeddings"}
  },
  inputs: ["table:topic_layout", "table:embeddings", "table:terms", "table:term_counts"],
  parameters: {min_topic_size: 10, selection: "eom", topics: 0, leave: 1},
  adjustable: ["min_topic_size", "selection", "topics", "leave"],
  async compute({table, parameters}) {
    const films = readTopicFilms(await table("embeddings"), await table("terms"), await table("term_counts"));
    const found = clusterFilms(films, readClusterLayout(await table("topic_layout")), {
      minTopicSize: parameters.min_topic_size as number,
      clusterSelectionMethod: parameters.selection as "eom" | "leaf"
    });
    const {label, isReassigned, nearest} = settleTopics(films, found, {
      topics: parameters.topics as number,
      leave: parameters.leave as number
    });
    return {
      film: films.films,
      topic: label,
      probability: Float32Array.from(found.probability),
      outlier_score: Float32Array.from(found.outlierScore),
      is_reassigned: Array.from(isReassigned, Boolean),
      nearest_topic: nearest().map(({topic}) => topic),
      nearest_cosine: nearest().map(({score}) => score)
    };
  }
});
