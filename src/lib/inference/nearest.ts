import {cosine, type EmbeddingMatrix} from "./embedding.js";

/** A film near a text: its row number in `films`, and the cosine of the two embeddings. */
export interface Neighbour {
  film: number;
  similarity: number;
}

/** The `count` films whose embeddings lie nearest to `query`, nearest first; only those that `keep` lets pass. */
export function findNearest(
  {films, dimensions, values}: EmbeddingMatrix,
  query: ArrayLike<number>,
  {count, keep = () => true}: {count: number; keep?(film: number): boolean}
): Neighbour[] {
  if (query.length !== dimensions) throw new RangeError(`the query has ${query.length} numbers, not ${dimensions}`);
  return Array.from(films, (film, row) => ({film, row}))
    .filter(({film}) => keep(film))
    .map(({film, row}) => ({
      film,
      similarity: cosine(values.subarray(row * dimensions, (row + 1) * dimensions), query)
    }))
    .sort((a, b) => b.similarity - a.similarity || a.film - b.film)
    .slice(0, count);
}
