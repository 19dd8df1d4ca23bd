import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {capGenres, drawOrder} from "../../../src/lib/genres/cap.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {encodeMultiHot, hasGenre} from "../../../src/lib/genres/multi-hot.js";

const counts = (multiHots: readonly number[], rows: readonly number[]) =>
  GENRES.map((_, genre) => rows.filter((row) => hasGenre(multiHots[row], genre)).length);

const ids = (count: number) => Array.from({length: count}, (_, row) => `tt${row}`);

const films = fc.array(fc.integer({min: 0, max: 511}), {maxLength: 60});

describe("capGenres", () => {
  it("never draws more than the cap of any genre, and leaves out no film that would fit", () => {
    fc.assert(
      fc.property(films, fc.integer({min: 1, max: 12}), (multiHots, cap) => {
        const rows = capGenres(multiHots, drawOrder(ids(multiHots.length), 1), cap);
        const drawn = counts(multiHots, rows);
        expect(Math.max(...drawn)).toBeLessThanOrEqual(cap);
        const left = multiHots.filter((bits, row) => bits && !rows.includes(row));
        for (const bits of left)
          expect(drawn.some((count, genre) => hasGenre(bits, genre) && count === cap)).toBe(true);
      })
    );
  });

  it("draws every film that has a genre when the cap is no limit", () => {
    fc.assert(
      fc.property(films, (multiHots) => {
        const rows = capGenres(multiHots, drawOrder(ids(multiHots.length), 1), 1000);
        expect(rows).toEqual(multiHots.flatMap((bits, row) => (bits ? [row] : [])));
      })
    );
  });

  it("draws the same films in whatever order they come", () => {
    fc.assert(
      fc.property(films, fc.integer({min: 1, max: 8}), (multiHots, cap) => {
        const named = multiHots.map((bits, row) => ({bits, id: `tt${row}`}));
        const draw = (list: typeof named) => {
          const order = drawOrder(
            list.map(({id}) => id),
            5
          );
          const bits = list.map((film) => film.bits);
          return capGenres(bits, order, cap)
            .map((row) => list[row].id)
            .sort();
        };
        expect(draw([...named].reverse())).toEqual(draw(named));
      })
    );
  });

  it("serves a scarce genre before a common one is full", () => {
    const both = encodeMultiHot(["Drama", "Sci-Fi"]);
    const multiHots = [...new Array(50).fill(encodeMultiHot(["Drama"])), ...new Array(5).fill(both)];
    const rows = capGenres(multiHots, drawOrder(ids(55), 3), 10);
    expect(rows).toHaveLength(10);
    expect(rows.filter((row) => multiHots[row] === both)).toHaveLength(5);
  });

  it("keeps films of several genres where films of one would suffice", () => {
    const both = encodeMultiHot(["Drama", "Crime"]);
    const alone = [encodeMultiHot(["Drama"]), encodeMultiHot(["Crime"])];
    const multiHots = [both, ...alone].flatMap((bits) => new Array<number>(1000).fill(bits));
    const rows = capGenres(multiHots, drawOrder(ids(3000), 3), 500);
    // With x the share of Drama alone, 1000 (x + x²) = 500.
    expect(rows.filter((row) => multiHots[row] === both).length).toBeCloseTo(1000 * ((Math.sqrt(3) - 1) / 2) ** 2, -1);
    expect(counts(multiHots, rows).slice(3, 5)).toEqual([500, 500]);
  });

  it("draws other films for another seed", () => {
    const multiHots = new Array(100).fill(1);
    expect(capGenres(multiHots, drawOrder(ids(100), 1), 10)).not.toEqual(
      capGenres(multiHots, drawOrder(ids(100), 2), 10)
    );
  });
});
