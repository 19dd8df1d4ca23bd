import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bestShare, bestShares, fuse, precisionByShare, SHARES} from "../../../src/lib/fusion/weigh-modalities.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {createRandom} from "../../../src/lib/train/random.js";

const nine = GENRES.length;
const probability = fc.double({min: 0.001, max: 0.999, noNaN: true});
const film = fc.array(probability, {minLength: nine, maxLength: nine}).map((values) => Float64Array.from(values));

/** Films whose first genres are told apart by the plot alone and whose others by the poster alone. */
function splitFilms(byPlot: number) {
  const random = createRandom(5);
  const films = 200;
  const truth = Uint8Array.from({length: films * nine}, () => Number(random.uniform() < 0.4));
  const tell = (knows: (genre: number) => boolean) =>
    Float64Array.from(truth, (label, index) =>
      knows(index % nine) ? 0.2 + 0.6 * label : 0.3 + 0.4 * random.uniform()
    );
  return {truth, plot: tell((genre) => genre < byPlot), poster: tell((genre) => genre >= byPlot)};
}

describe("fuse", () => {
  it("is the plot's answer at a share of 0, the poster's at 1, and between them elsewhere", () => {
    fc.assert(
      fc.property(film, film, fc.double({min: 0, max: 1, noNaN: true}), (plot, poster, share) => {
        expect([...fuse(plot, poster, 0)]).toEqual([...plot]);
        expect([...fuse(plot, poster, 1)]).toEqual([...poster]);
        fuse(plot, poster, share).forEach((value, genre) => {
          expect(value).toBeGreaterThanOrEqual(Math.min(plot[genre], poster[genre]) - 1e-12);
          expect(value).toBeLessThanOrEqual(Math.max(plot[genre], poster[genre]) + 1e-12);
        });
      })
    );
  });

  it("takes a share a genre", () => {
    const shares = GENRES.map((_, genre) => Number(genre > 3));
    const fused = fuse(new Float64Array(nine).fill(0.2), new Float64Array(nine).fill(0.9), shares);
    expect([...fused]).toEqual(shares.map((share) => (share ? 0.9 : 0.2)));
  });

  it("refuses answers for other films", () => {
    expect(() => fuse(new Float64Array(nine), new Float64Array(2 * nine), 0.5)).toThrow("1 films by plot, 2 by poster");
  });
});

describe("the best shares", () => {
  it("are those of who knows a genre", () => {
    const {truth, plot, poster} = splitFilms(4);
    const precisions = precisionByShare(plot, poster, truth);
    expect(precisions).toHaveLength(SHARES.length);
    const shares = bestShares(precisions);
    for (const [genre, share] of shares.entries()) {
      const own = precisions.map((genres) => genres[genre]);
      expect(precisions[SHARES.indexOf(share)][genre]).toBe(Math.max(...own));
    }
    const mean = (some: number[]) => some.reduce((sum, share) => sum + share, 0) / some.length;
    expect(mean(shares.slice(0, 4))).toBeLessThan(0.1);
    expect(mean(shares.slice(4))).toBeGreaterThan(0.3);
  });

  it("give the plot what the poster knows nothing of", () => {
    const {truth, plot, poster} = splitFilms(nine);
    expect(bestShare(precisionByShare(plot, poster, truth))).toBe(0);
  });
});
