import type {SparseMatrix} from "../../train/matrix.js";
import {applyCTfIdf, type CTfIdf} from "./c-tf-idf.js";
import {cosinesWith, denseRow} from "./sparse-cosine.js";

/**
 * The `count` films of each topic whose c-TF-IDF is nearest to the topic's, nearest first. Row numbers of `films`; equal
 * ones in their order.
 */
export function findRepresentativeFilms(
  films: SparseMatrix,
  label: ArrayLike<number>,
  cTfIdf: CTfIdf,
  topicWeights: SparseMatrix,
  topics: number,
  count = 3
): number[][] {
  const members: number[][] = Array.from({length: topics}, () => []);
  for (let film = 0; film < films.rows; ++film) if (label[film] >= 0) members[label[film]].push(film);
  return members.map((rows, topic) => {
    const cosines = cosinesWith(applyCTfIdf(cTfIdf, films.selectRows(rows)), denseRow(topicWeights, topic));
    return Array.from(rows.keys())
      .sort((a, b) => cosines[b] - cosines[a] || rows[a] - rows[b])
      .slice(0, count)
      .map((place) => rows[place]);
  });
}
