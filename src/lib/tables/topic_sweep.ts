import {defineTable} from "../table-definition.js";
import {sweepTopics} from "../topics/live/sweep.js";
import {createTopicFinder} from "../topics/live/topic-finder.js";
import {readClusterLayout, readTopicFilms} from "../topics/topic-tables.js";

/** What the least size of a topic does. */
export default defineTable({
  name: "topic_sweep",
  description:
    "How many topics there are, how many plots they leave out and how well their words go together, by the least size of a topic and the way that clusters are selected.",
  columns: {
    min_topic_size: {type: "uint16", unit: "films", description: "The fewest films of a topic", source: "parameter"},
    selection: {
      type: "dictionary",
      description: "eom (excess of mass) or leaf, as HDBSCAN selects clusters",
      source: "Campello, Moulavi and Sander 2013"
    },
    topics: {type: "uint16", unit: "topics", description: "Topics found", source: "HDBSCAN of topic_layout"},
    outliers: {type: "float64", description: "Share of plots outside all topics, 0 to 1", source: "HDBSCAN"},
    npmi: {
      type: "float64",
      description: "Mean over topics of the NPMI of their ten heaviest words, -1 to 1; a plot is one window",
      source: "Bouma 2009, over term_counts",
      nullable: true
    },
    diversity: {
      type: "float64",
      description: "Share of different words among the ten heaviest of all topics, 0 to 1",
      source: "Dieng, Ruiz and Blei 2020",
      nullable: true
    },
    largest: {type: "uint16", unit: "films", description: "Films of the largest topic", source: "HDBSCAN"}
  },
  inputs: ["table:topic_layout", "table:embeddings", "table:terms", "table:term_counts"],
  parameters: {},
  async compute({table, progress}) {
    const films = readTopicFilms(await table("embeddings"), await table("terms"), await table("term_counts"));
    const finder = createTopicFinder(films, readClusterLayout(await table("topic_layout")));
    const rows = sweepTopics(finder, films.films.length, progress);
    const known = (value: number) => (Number.isNaN(value) ? null : value);
    return {
      min_topic_size: rows.map(({minTopicSize}) => minTopicSize),
      selection: rows.map(({selection}) => selection),
      topics: rows.map(({topics}) => topics),
      outliers: rows.map(({outliers}) => outliers),
      npmi: rows.map(({npmi}) => known(npmi)),
      diversity: rows.map(({diversity}) => known(diversity)),
      largest: rows.map(({largest}) => largest)
    };
  }
});
