import type {TableColumns} from "../table-definition.js";

/** An embedding as the snapshot stores it: whole numbers from -127 to 127, times `scale`. */
export interface StoredEmbedding {
  values: Int8Array;
  scale: number;
}

/**
 * Rounds an embedding to 8 bits, symmetric, with a scale of its own: the largest component becomes 127. The cosine of
 * two embeddings needs no scale.
 */
export function storeEmbedding(embedding: ArrayLike<number>): StoredEmbedding {
  let largest = 0;
  for (let index = 0; index < embedding.length; ++index) largest = Math.max(largest, Math.abs(embedding[index]));
  const scale = Math.fround(largest / 127);
  const values = Int8Array.from(embedding, (value) =>
    scale ? Math.max(-127, Math.min(127, Math.round(value / scale))) : 0
  );
  return {values, scale};
}

/** The embedding that a stored one stands for. */
export function restoreEmbedding({values, scale}: StoredEmbedding): Float32Array {
  return Float32Array.from(values, (value) => value * scale);
}

/** What heads over embeddings read, live as in training: the embedding, rounded as it would be stored. */
export function roundEmbedding(embedding: ArrayLike<number>): Float32Array {
  return restoreEmbedding(storeEmbedding(embedding));
}

/** Cosine of the angle between two vectors of equal length; 0 when one of them is null. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, squareA, squareB] = [0, 0, 0];
  for (let index = 0; index < a.length; ++index) {
    dot += a[index] * b[index];
    squareA += a[index] ** 2;
    squareB += b[index] ** 2;
  }
  return squareA && squareB ? dot / Math.sqrt(squareA * squareB) : 0;
}

/** The table `embeddings`: row numbers in `films`, and the embeddings of those films, row-major, as they are restored. */
export interface EmbeddingMatrix {
  films: Uint16Array;
  dimensions: number;
  values: Float32Array;
}

/** Reads the columns of the table `embeddings`. */
export function readEmbeddingTable({film, embedding, scale}: TableColumns): EmbeddingMatrix {
  const rows = embedding as ArrayLike<Int8Array>;
  const dimensions = rows[0]?.length ?? 0;
  const values = new Float32Array(rows.length * dimensions);
  for (let row = 0; row < rows.length; ++row) {
    values.set(restoreEmbedding({values: rows[row], scale: scale[row] as number}), row * dimensions);
  }
  return {films: Uint16Array.from(film as ArrayLike<number>), dimensions, values};
}
