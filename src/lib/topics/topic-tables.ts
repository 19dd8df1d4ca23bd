import {readEmbeddingTable} from "../inference/embedding.js";
import type {TableColumns} from "../table-definition.js";
import {sparseRows} from "../train/matrix.js";
import {describeTopics, type TopicDescription, type TopicFilms} from "./describe-topics.js";
import {asPoints, type Points} from "./points.js";

/** The films with an embedding, row by row, and where each stands in the table `films`. */
export interface TableFilms extends TopicFilms {
  films: Uint16Array;
}

/** Reads the tables that topics are made from. */
export function readTopicFilms(embeddings: TableColumns, terms: TableColumns, termCounts: TableColumns): TableFilms {
  const {films, dimensions, values} = readEmbeddingTable(embeddings);
  const rowOfFilm = new Map(Array.from(films, (film, row): [number, number] => [film, row]));
  const rows = Array.from(films, (): [number, number][] => []);
  const {film, term, count} = termCounts as Record<string, ArrayLike<number>>;
  for (let entry = 0; entry < film.length; ++entry) {
    const row = rowOfFilm.get(film[entry]);
    if (row !== undefined) rows[row].push([term[entry], count[entry]]);
  }
  return {
    films,
    terms: terms.term as ArrayLike<string>,
    termCounts: sparseRows(rows, terms.term.length),
    embeddings: asPoints(values, dimensions || 1)
  };
}

/** The layout of the table `topic_layout` that clustering reads, films x 5. */
export function readClusterLayout(layout: TableColumns): Points {
  const columns = ["u1", "u2", "u3", "u4", "u5"].map((name) => layout[name] as ArrayLike<number>);
  const values = new Float64Array(columns[0].length * columns.length);
  for (const [place, column] of columns.entries()) {
    for (let row = 0; row < column.length; ++row) values[row * columns.length + place] = column[row];
  }
  return asPoints(values, columns.length);
}

/** The labels of the table `film_topics`, and how many topics they name. */
export function readTopicLabels(filmTopics: TableColumns): {label: Int32Array; topics: number} {
  const label = Int32Array.from(filmTopics.topic as ArrayLike<number>);
  return {label, topics: label.reduce((most, topic) => Math.max(most, topic + 1), 0)};
}

/** What the table `film_topics` says of topics, from the tables that it was made from. */
export function describeTopicTable(films: TopicFilms, filmTopics: TableColumns): TopicDescription {
  const {label, topics} = readTopicLabels(filmTopics);
  return describeTopics(films, label, topics);
}
