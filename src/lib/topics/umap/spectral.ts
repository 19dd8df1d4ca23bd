import type {SparseMatrix} from "../../train/matrix.js";
import type {Random} from "../../train/random.js";

const rounds = 60;
const stepsPerRound = 5;
/** Vectors iterated beside those that are wanted: they take up what converges slowly. */
const spare = 6;

/**
 * Where to start a layout: the eigenvectors of the graph's normalised adjacency with the largest eigenvalues but the
 * first (Belkin and Niyogi 2003), found by orthogonal iteration, scaled to -10 to 10, rows x `dimensions`.
 */
export function layOutSpectrally(graph: SparseMatrix, dimensions: number, random: Random): Float64Array {
  const {rows} = graph;
  const count = Math.min(rows, dimensions + 1 + spare);
  const scale = inverseRootDegrees(graph);
  const vectors: Float64Array[] = Array.from({length: count}, () =>
    Float64Array.from({length: rows}, () => random.normal())
  );
  vectors[0] = scale.map((value) => (value ? 1 / value : 0));
  orthonormalize(vectors);
  for (let round = 0; round < rounds; ++round) {
    for (let step = 0; step < stepsPerRound; ++step) {
      for (let index = 1; index < count; ++index) vectors[index] = applyGraph(graph, scale, vectors[index]);
    }
    orthonormalize(vectors);
  }
  const positions = new Float64Array(rows * dimensions);
  for (let dimension = 0; dimension < dimensions; ++dimension) {
    const vector = vectors[dimension + 1];
    const largest = vector?.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    for (let row = 0; row < rows; ++row) {
      positions[row * dimensions + dimension] = largest ? (10 * vector[row]) / largest : 0;
    }
  }
  return positions;
}

function inverseRootDegrees({rows, starts, values}: SparseMatrix): Float64Array {
  const scale = new Float64Array(rows);
  for (let row = 0; row < rows; ++row) {
    let degree = 0;
    for (let entry = starts[row]; entry < starts[row + 1]; ++entry) degree += values[entry];
    scale[row] = degree ? 1 / Math.sqrt(degree) : 0;
  }
  return scale;
}

/** (I + D^-1/2 W D^-1/2) / 2 times a vector: the same eigenvectors, with no eigenvalue below 0. */
function applyGraph(
  {rows, starts, indexes, values}: SparseMatrix,
  scale: Float64Array,
  vector: Float64Array
): Float64Array {
  const out = new Float64Array(rows);
  for (let row = 0; row < rows; ++row) {
    let sum = 0;
    for (let entry = starts[row]; entry < starts[row + 1]; ++entry) {
      const other = indexes[entry];
      sum += values[entry] * scale[other] * vector[other];
    }
    out[row] = (vector[row] + scale[row] * sum) / 2;
  }
  return out;
}

/** Gram and Schmidt, in the order given, twice over for accuracy; a vector that depends on the others becomes null. */
function orthonormalize(vectors: Float64Array[]): void {
  for (const [index, vector] of vectors.entries()) {
    for (let pass = 0; pass < 2; ++pass) {
      for (const other of vectors.slice(0, index)) {
        const overlap = dot(vector, other);
        for (let row = 0; row < vector.length; ++row) vector[row] -= overlap * other[row];
      }
      const length = Math.sqrt(dot(vector, vector));
      for (let row = 0; row < vector.length; ++row) vector[row] = length > 1e-12 ? vector[row] / length : 0;
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; ++row) sum += a[row] * b[row];
  return sum;
}
