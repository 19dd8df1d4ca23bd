import {GENRES, type Genre, genreIndex} from "./genres.js";

/**
 * A film's genres as nine bits: bit i is set when the film has genre i of `GENRES`.
 * Names outside the nine set no bit. This is the encoder of every table and model here.
 */
export function encodeMultiHot(genres: Iterable<string>): number {
  let bits = 0;
  for (const genre of genres) {
    const index = genreIndex(genre);
    if (index >= 0) bits |= 1 << index;
  }
  return bits;
}

/** The genres whose bits are set, in the order of `GENRES`. */
export function decodeMultiHot(bits: number): Genre[] {
  return GENRES.filter((_, index) => hasGenre(bits, index));
}

/** The nine bits as a vector of zeros and ones, the target that a model is trained on. */
export function multiHotVector(bits: number): number[] {
  return GENRES.map((_, index) => (bits >> index) & 1);
}

/** How many films have exactly each combination: of half a million films there are a few hundred. */
export function countCombinations(multiHots: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const bits of multiHots) counts.set(bits, (counts.get(bits) ?? 0) + 1);
  return counts;
}

/** True when the bit of the genre at `index` (0 to 8) is set. */
export function hasGenre(bits: number, index: number): boolean {
  return ((bits >> index) & 1) === 1;
}

/** The number of set bits: how many of the nine genres a film has. */
export function labelCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) ++count;
  return count;
}
