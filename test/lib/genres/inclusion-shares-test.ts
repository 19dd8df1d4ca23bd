import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {fitInclusionShares} from "../../../src/lib/genres/inclusion-shares.js";
import {encodeMultiHot, hasGenre} from "../../../src/lib/genres/multi-hot.js";

const combinations = fc
  .array(fc.tuple(fc.integer({min: 1, max: 511}), fc.integer({min: 1, max: 5000})), {minLength: 1, maxLength: 40})
  .map((entries) => new Map(entries));

const expected = (sizes: ReadonlyMap<number, number>, shares: ReadonlyMap<number, number>) =>
  GENRES.map((_, genre) =>
    [...sizes].reduce((sum, [bits, films]) => (hasGenre(bits, genre) ? sum + films * shares.get(bits)! : sum), 0)
  );

describe("fitInclusionShares", () => {
  it("gives shares from 0 to 1 that exceed no cap", () => {
    fc.assert(
      fc.property(combinations, fc.integer({min: 1, max: 6000}), (sizes, cap) => {
        const shares = fitInclusionShares(sizes, cap);
        for (const share of shares.values()) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        for (const films of expected(sizes, shares)) expect(films).toBeLessThanOrEqual(cap * (1 + 1e-5));
      })
    );
  });

  it("meets every genre's cap at once where each genre has films of its own", () => {
    const alone = GENRES.map((_, genre): [number, number] => [1 << genre, 6000]);
    fc.assert(
      fc.property(combinations, (others) => {
        const sizes = new Map([...others, ...alone]);
        for (const films of expected(sizes, fitInclusionShares(sizes, 1000))) expect(films).toBeCloseTo(1000, 1);
      })
    );
  });

  it("draws every film where the cap is no limit", () => {
    fc.assert(
      fc.property(combinations, (sizes) => {
        for (const share of fitInclusionShares(sizes, Infinity).values()) expect(share).toBe(1);
      })
    );
  });

  it("draws a film of two genres as often as the product of what it draws of each", () => {
    const [drama, crime, both] = [["Drama"], ["Crime"], ["Drama", "Crime"]].map(encodeMultiHot);
    const sizes = new Map([
      [drama, 8000],
      [crime, 3000],
      [both, 2000]
    ]);
    const shares = fitInclusionShares(sizes, 1000);
    expect(shares.get(both)).toBeCloseTo(shares.get(drama)! * shares.get(crime)!, 9);
  });
});
