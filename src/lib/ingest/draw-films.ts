import {capGenres, drawOrder} from "../genres/cap.js";
import {encodeMultiHot} from "../genres/multi-hot.js";

/**
 * Draws films so that no genre of the nine has more than `cap` and there are no more than `limit` in all, in an order
 * that depends on the seed and the films' ids alone. Returns the films drawn after the cap and after the limit,
 * ordered by id.
 */
export function drawFilms<T extends {movieId: string; genres: readonly string[]}>(
  films: readonly T[],
  {cap = Infinity, limit = Infinity, seed}: {cap?: number; limit?: number; seed: number}
): {capped: T[]; limited: T[]} {
  const sorted = [...films].sort(ascendingId);
  if (cap >= films.length && limit >= films.length) return {capped: sorted, limited: sorted};
  const order = drawOrder(
    sorted.map(({movieId}) => movieId),
    seed
  );
  const multiHots = sorted.map(({genres}) => encodeMultiHot(genres));
  const rows = cap >= films.length ? [...sorted.keys()] : capGenres(multiHots, order, cap);
  const capped = rows.map((row) => sorted[row]);
  if (limit >= capped.length) return {capped, limited: capped};
  const first = [...rows].sort((a, b) => order[a] - order[b]).slice(0, limit);
  return {capped, limited: first.sort((a, b) => a - b).map((row) => sorted[row])};
}

function ascendingId(a: {movieId: string}, b: {movieId: string}): number {
  return a.movieId < b.movieId ? -1 : a.movieId > b.movieId ? 1 : 0;
}
