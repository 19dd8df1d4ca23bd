import {seededHash} from "../seeded-hash.js";
import {GENRES} from "./genres.js";
import {hasGenre, labelCount} from "./multi-hot.js";

/** About as many films as the reference project kept of each genre. */
export const referenceCap = 4000;

/** The place of each film in a seeded draw: depends on the seed and the film's id, not on the order of the films. */
export function drawOrder(movieIds: readonly string[], seed: number): number[] {
  return movieIds.map((id) => seededHash(seed, id));
}

/**
 * Draws films so that no genre has more than `cap` of them and each has as many as can be. Returns the rows drawn,
 * ascending. A film of several genres counts in each, so genres can't be capped one by one. The draw goes film by
 * film: a film may still be drawn while all its genres have room; next in turn is the genre that has the fewest such
 * films for the room it has; of its films, one with the fewest genres, and of those the first in `order`. So scarce
 * genres are served before common ones have filled up, films that take room from other genres come late, and when the
 * draw ends no film is left out that would fit. Films without a genre are not drawn.
 */
export function capGenres(multiHots: readonly number[], order: readonly number[], cap: number): number[] {
  const sizes = multiHots.map(labelCount);
  const ranked = multiHots.map((_, row) => row).sort((a, b) => sizes[a] - sizes[b] || order[a] - order[b]);
  const queues = GENRES.map((_, genre) => ranked.filter((row) => hasGenre(multiHots[row], genre)));
  const supply = queues.map((queue) => queue.length);
  const room = GENRES.map(() => cap);
  const open = multiHots.map(() => true);
  const heads = GENRES.map(() => 0);
  const drawn: number[] = [];

  const close = (row: number): void => {
    open[row] = false;
    for (const genre of supply.keys()) if (hasGenre(multiHots[row], genre)) --supply[genre];
  };
  for (let genre = nextGenre(supply, room); genre >= 0; genre = nextGenre(supply, room)) {
    while (!open[queues[genre][heads[genre]]]) ++heads[genre];
    const row = queues[genre][heads[genre]];
    drawn.push(row);
    close(row);
    for (const [other, queue] of queues.entries()) {
      if (!hasGenre(multiHots[row], other) || --room[other] > 0) continue;
      for (const rest of queue) if (open[rest]) close(rest);
    }
  }
  return drawn.sort((a, b) => a - b);
}

/** The genre with the smallest supply for its room; -1 when no genre has any supply. */
function nextGenre(supply: readonly number[], room: readonly number[]): number {
  let best = -1;
  for (const [genre, films] of supply.entries()) {
    if (!films || room[genre] <= 0) continue;
    if (best < 0 || films / room[genre] < supply[best] / room[best]) best = genre;
  }
  return best;
}
