import {seededHash} from "../seeded-hash.js";
import {GENRES} from "./genres.js";
import {fitInclusionShares} from "./inclusion-shares.js";
import {hasGenre, labelCount} from "./multi-hot.js";

/** About as many films as the reference project kept of each genre. */
export const referenceCap = 4000;

/** The place of each film in a seeded draw: depends on the seed and the film's id, not on the order of the films. */
export function drawOrder(movieIds: readonly string[], seed: number): number[] {
  return movieIds.map((id) => seededHash(seed, id));
}

/**
 * Draws films so that no genre has more than `cap` of them, each has as many as can be, and the films drawn are mixed
 * as those that they are drawn from. Returns the rows drawn, ascending. A film of several genres counts in each, so
 * genres can't be capped one by one. `fitInclusionShares` says which share of each combination of genres to draw; of
 * each, the first in `order` are taken, whole films by largest remainder. What room rounding leaves is then filled film
 * by film: next in turn is the genre with the fewest films left for its room, and of its films one with the fewest
 * genres, the first in `order`. When the draw ends no film is left out that would fit. Films without a genre are not
 * drawn.
 */
export function capGenres(multiHots: readonly number[], order: readonly number[], cap: number): number[] {
  const draw = new Draw(multiHots, cap);
  const rowsOf = groupRows(multiHots, order);
  const shares = fitInclusionShares(new Map([...rowsOf].map(([bits, rows]) => [bits, rows.length])), cap);
  const remainders = [...rowsOf].map(([bits, rows]) => {
    const wanted = shares.get(bits)! * rows.length;
    // A share that is whole but for rounding in its last places counts as whole.
    const whole = Math.floor(wanted + 1e-6);
    for (const row of rows.slice(0, whole)) draw.take(row);
    return {next: rows[whole], remainder: wanted - whole};
  });
  remainders.sort((a, b) => b.remainder - a.remainder || order[a.next] - order[b.next]);
  for (const {next, remainder} of remainders) if (remainder > 0) draw.take(next);
  draw.fill(order);
  return draw.rows();
}

/** The rows of each combination of genres, in the order of the draw; films without a genre are left out. */
function groupRows(multiHots: readonly number[], order: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [row, bits] of multiHots.entries()) {
    if (!bits) continue;
    const rows = groups.get(bits);
    if (rows) rows.push(row);
    else groups.set(bits, [row]);
  }
  for (const rows of groups.values()) rows.sort((a, b) => order[a] - order[b]);
  return groups;
}

/** Films drawn so far, and the room that each genre has left. */
class Draw {
  private readonly drawn: boolean[];
  private readonly room: number[];

  constructor(
    private readonly multiHots: readonly number[],
    cap: number
  ) {
    this.drawn = multiHots.map(() => false);
    this.room = GENRES.map(() => cap);
  }

  rows(): number[] {
    return this.drawn.flatMap((drawn, row) => (drawn ? [row] : []));
  }

  /** Draws a film unless it is drawn or one of its genres is full. */
  take(row: number): void {
    if (!this.fits(row)) return;
    this.drawn[row] = true;
    for (const genre of GENRES.keys()) if (hasGenre(this.multiHots[row], genre)) --this.room[genre];
  }

  /** Draws films until none is left that fits. */
  fill(order: readonly number[]): void {
    const sizes = this.multiHots.map(labelCount);
    let open = [...this.multiHots.keys()].filter((row) => this.fits(row));
    // The next in turn stands last, where it is cheap to take away.
    open.sort((a, b) => sizes[b] - sizes[a] || order[b] - order[a]);
    while (open.length) {
      this.fillUntilFull(open);
      open = open.filter((row) => this.fits(row));
    }
  }

  /** Draws from films that all fit, until a genre is full or no film is left. */
  private fillUntilFull(open: readonly number[]): void {
    const queues = GENRES.map((_, genre) => open.filter((row) => hasGenre(this.multiHots[row], genre)));
    const supply = queues.map(({length}) => length);
    for (let genre = this.nextGenre(supply); genre >= 0; genre = this.nextGenre(supply)) {
      let row = queues[genre].pop()!;
      while (this.drawn[row]) row = queues[genre].pop()!;
      this.take(row);
      const own = [...GENRES.keys()].filter((other) => hasGenre(this.multiHots[row], other));
      for (const other of own) --supply[other];
      if (own.some((other) => this.room[other] < 1)) return;
    }
  }

  private fits(row: number): boolean {
    const bits = this.multiHots[row];
    if (!bits || this.drawn[row]) return false;
    for (let genre = 0; genre < this.room.length; ++genre) {
      if (this.room[genre] < 1 && hasGenre(bits, genre)) return false;
    }
    return true;
  }

  /** The genre with the fewest films left for its room; -1 when no film is left. */
  private nextGenre(supply: readonly number[]): number {
    let best = -1;
    for (const [genre, films] of supply.entries()) {
      if (films && (best < 0 || films / this.room[genre] < supply[best] / this.room[best])) best = genre;
    }
    return best;
  }
}
