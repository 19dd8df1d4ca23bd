import {labelCount} from "./multi-hot.js";

/** A combination of genres and the films that have exactly these, no other of the nine. */
export interface GenreCombination {
  multiHot: number;
  /** How many genres the combination has. */
  size: number;
  films: number;
}

/** Every combination that occurs, most films first; ties by fewer genres, then by bits. Each film counts once. */
export function countCombinations(multiHots: Iterable<number>): GenreCombination[] {
  const films = new Map<number, number>();
  for (const bits of multiHots) films.set(bits, (films.get(bits) ?? 0) + 1);
  return Array.from(films, ([multiHot, count]) => ({multiHot, size: labelCount(multiHot), films: count})).sort(
    (a, b) => b.films - a.films || a.size - b.size || a.multiHot - b.multiHot
  );
}
