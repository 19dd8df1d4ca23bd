import {GENRES} from "./genres.js";
import {countCombinations, hasGenre} from "./multi-hot.js";

/**
 * How often genres come together: `counts[a][b]` films have genre a and genre b, and `counts[a][a]` films have
 * genre a at all, as in the reference project's matrix. `films` is the number of films that were counted.
 */
export interface CoOccurrence {
  counts: readonly (readonly number[])[];
  films: number;
}

/** Counts the matrix over films given as multi-hot bits (see `encodeMultiHot`). */
export function countCoOccurrence(multiHots: Iterable<number>, size: number = GENRES.length): CoOccurrence {
  const counts = Array.from({length: size}, () => new Array<number>(size).fill(0));
  let films = 0;
  for (const [bits, count] of countCombinations(multiHots)) {
    films += count;
    for (let a = 0; a < size; ++a) {
      if (!hasGenre(bits, a)) continue;
      for (let b = 0; b < size; ++b) if (hasGenre(bits, b)) counts[a][b] += count;
    }
  }
  return {counts, films};
}

/** The share of all films that have both genres; NaN with no films. */
export function jointShare({counts, films}: CoOccurrence, a: number, b: number): number {
  return films ? counts[a][b] / films : NaN;
}

/** P(column | row): of the films with the row's genre, the share that has the column's too. NaN for an absent row. */
export function conditionalProbability({counts}: CoOccurrence, row: number, column: number): number {
  return counts[row][row] ? counts[row][column] / counts[row][row] : NaN;
}

/**
 * Lift: films with both genres, divided by how many there would be if the two were independent,
 * n(a,b) · N / (n(a) · n(b)). 1 is independence, 0 is never together; NaN when either genre is absent.
 */
export function lift({counts, films}: CoOccurrence, a: number, b: number): number {
  const expected = counts[a][a] * counts[b][b];
  return expected ? (counts[a][b] * films) / expected : NaN;
}

/**
 * Normalised pointwise mutual information, ln lift / -ln P(a,b) (Bouma 2009): -1 never together, 0 independent,
 * 1 always together. The limits stand where the formula has none: -1 for a count of zero, 1 where every film has
 * both. NaN when either genre is absent.
 */
export function npmi(matrix: CoOccurrence, a: number, b: number): number {
  const ratio = lift(matrix, a, b);
  if (Number.isNaN(ratio)) return NaN;
  if (ratio === 0) return -1;
  const share = jointShare(matrix, a, b);
  if (share === 1) return 1;
  // Rounding may step over the bounds by one unit in the last place.
  return Math.max(-1, Math.min(1, Math.log(ratio) / -Math.log(share)));
}

/** A pair of genre indices, the smaller first. */
export type GenrePair = readonly [a: number, b: number];

/** Every pair of two different genres: 36 for nine. */
export function listPairs(size: number = GENRES.length): GenrePair[] {
  const pairs: GenrePair[] = [];
  for (let a = 0; a < size; ++a) for (let b = a + 1; b < size; ++b) pairs.push([a, b]);
  return pairs;
}
