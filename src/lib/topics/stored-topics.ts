import type {TableColumns} from "../table-definition.js";
import {findRows} from "../table-rows.js";
import {measureDiversity} from "./coherence/coherence.js";
import type {TopicMerge} from "./hierarchy.js";
import type {LiveTopics} from "./live/topic-finder.js";
import type {TopicSettings} from "./live/topic-settings.js";
import {shareOfOutliers} from "./sort-topics.js";

/** The tables that `npm run topics` makes and a page lists topics from. */
export interface TopicTables {
  filmTopics: TableColumns;
  topics: TableColumns;
  words: TableColumns;
  hierarchy: TableColumns;
  similarity: TableColumns;
}

/** The topics of the snapshot, as a finder would find them at the same settings. */
export function readStoredTopics(tables: TopicTables, settings: TopicSettings): LiveTopics {
  const {filmTopics, topics, words, hierarchy, similarity} = tables;
  const label = Int32Array.from(filmTopics.topic as ArrayLike<number>);
  const rowOfFilm = new Map(
    Array.from(filmTopics.film as ArrayLike<number>, (film, row): [number, number] => [film, row])
  );
  const lists: {term: string; weight: number}[][] = Array.from(topics.label, () => []);
  for (const row of findRows(words, "representation", "c-tf-idf")) {
    lists[row.topic as number].push({term: row.term as string, weight: row.weight as number});
  }
  const npmi = Array.from(topics.npmi, (value) => (value as number | null) ?? Number.NaN);
  const known = npmi.filter((value) => !Number.isNaN(value));
  const sizes = Array.from(topics.films as ArrayLike<number>);
  return {
    settings,
    label,
    probability: Float64Array.from(filmTopics.probability as ArrayLike<number>),
    topics: lists.map((list, topic) => ({
      label: topics.label[topic] as string,
      words: list,
      npmi: npmi[topic],
      representatives: [topics.film_1, topics.film_2, topics.film_3].flatMap((column) => {
        const film = column[topic] as number | null;
        return film === null ? [] : [rowOfFilm.get(film)!];
      })
    })),
    merges: readMerges(hierarchy),
    similarity: readSimilarity(similarity, lists.length),
    figures: {
      topics: lists.length,
      outliers: shareOfOutliers(label),
      npmi: known.reduce((sum, value) => sum + value, 0) / known.length,
      diversity: measureDiversity(lists.map((list) => list.map(({term}) => term))),
      largest: Math.max(0, ...sizes)
    }
  };
}

function readMerges({left, right, distance, topics}: TableColumns): TopicMerge[] {
  return Array.from(distance as ArrayLike<number>, (height, row) => ({
    left: left[row] as number,
    right: right[row] as number,
    distance: height,
    size: topics[row] as number
  }));
}

function readSimilarity({first, second, cosine}: TableColumns, topics: number): number[][] {
  const matrix = Array.from({length: topics}, (_, topic) =>
    Array.from({length: topics}, (_, other) => Number(topic === other))
  );
  for (let pair = 0; pair < cosine.length; ++pair) {
    const [a, b] = [first[pair] as number, second[pair] as number];
    matrix[a][b] = matrix[b][a] = cosine[pair] as number;
  }
  return matrix;
}
