import {hasGenre} from "../genres/multi-hot.js";
import type {Catalogue} from "./agreement.js";

/** Films that the first catalogue gives a genre (0 to 8) and the second, which has them too, does not; ordered by id. */
export function listDisagreements(first: Catalogue, second: Catalogue, genre: number): string[] {
  return [...first]
    .filter(([movieId, bits]) => {
      const other = second.get(movieId);
      return hasGenre(bits, genre) && Boolean(other) && !hasGenre(other!, genre);
    })
    .map(([movieId]) => movieId)
    .sort();
}
