import {seededHash} from "../seeded-hash.js";

/** What decides a film's fold: films of one group go together. */
export interface FoldFilm {
  movieId: string;
  group: number;
}

/**
 * Deals films into `count` folds of nearly equal size, near-duplicates together, in a seeded order that does not
 * depend on the order of the films. Answers each film's fold, 0 to `count` - 1. Throws when there are fewer groups.
 */
export function dealFolds(films: readonly FoldFilm[], count: number, seed: number): Uint8Array {
  const groups = new Map<number, {size: number; order: number}>();
  for (const {movieId, group} of films) {
    const order = seededHash(seed, movieId);
    const known = groups.get(group);
    groups.set(group, {size: (known?.size ?? 0) + 1, order: Math.min(known?.order ?? 1, order)});
  }
  if (groups.size < count) throw new RangeError(`${groups.size} groups of films can't be dealt into ${count} folds`);
  const sizes = new Float64Array(count);
  const foldOf = new Map<number, number>();
  // Large groups first, so that the single films even out what they leave.
  const dealt = [...groups].sort(([, a], [, b]) => b.size - a.size || a.order - b.order);
  for (const [group, {size}] of dealt) {
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold] += size;
    foldOf.set(group, fold);
  }
  return Uint8Array.from(films, ({group}) => foldOf.get(group)!);
}

/**
 * Predicts each film with a model that was trained without its fold. `train` is given the rows to train on and answers a
 * function that gives the probabilities (rows x genres) of other rows.
 */
export function predictOutOfFold(
  folds: ArrayLike<number>,
  genres: number,
  train: (trainRows: number[], fold: number) => (rows: number[]) => Float64Array
): Float64Array {
  const probabilities = new Float64Array(folds.length * genres);
  const all = Array.from(folds, (_, row) => row);
  for (const fold of [...new Set(Array.from(folds))].sort((a, b) => a - b)) {
    const held = all.filter((row) => folds[row] === fold);
    const predicted = train(
      all.filter((row) => folds[row] !== fold),
      fold
    )(held);
    for (const [place, row] of held.entries()) {
      probabilities.set(predicted.subarray(place * genres, (place + 1) * genres), row * genres);
    }
  }
  return probabilities;
}
