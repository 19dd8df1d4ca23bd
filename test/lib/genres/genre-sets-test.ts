import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  countGenreSets,
  countGenres,
  findCompanions,
  meanGenres,
  readGenreSets,
  setsWith,
  totalFilms
} from "../../../src/lib/genres/genre-sets.js";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import genreSets from "../../../src/lib/tables/genre_sets.js";

const films = {
  multi_hot: [
    encodeMultiHot(["Action"]),
    encodeMultiHot(["Action", "Crime"]),
    encodeMultiHot(["Action", "Crime"]),
    encodeMultiHot(["Drama"])
  ],
  has_plot: [true, true, false, true],
  has_poster: [true, false, true, true],
  year: [1990, null, 1985, 2001]
};

describe("countGenreSets", () => {
  const sets = countGenreSets(films);

  it("counts films by their exact set, ordered by bits", () => {
    expect(sets.map(({bits, films}) => [bits, films])).toEqual([
      [1, 1],
      [9, 2],
      [16, 1]
    ]);
  });

  it("counts what is known of each set, and the years", () => {
    expect(sets[1]).toMatchObject({withPlot: 1, withPoster: 1, withBoth: 0, firstYear: 1985, lastYear: 1985});
  });

  it("comes back from the table's columns as it was", async () => {
    const context = {table: async () => films} as unknown as Parameters<typeof genreSets.compute>[0];
    expect(readGenreSets(await genreSets.compute(context))).toEqual(sets);
  });

  it("adds up to the films, however they are spread", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 1, max: 511}), {minLength: 1}),
        fc.integer({min: 0, max: 511}),
        (bits, want) => {
          const all = bits.map(() => true);
          const counted = countGenreSets({multi_hot: bits, has_plot: all, has_poster: all, year: bits});
          expect(totalFilms(counted).films).toBe(bits.length);
          expect(totalFilms(setsWith(counted, want)).films).toBe(bits.filter((set) => (set & want) === want).length);
        }
      )
    );
  });
});

describe("genres of the sets", () => {
  const sets = countGenreSets(films);

  it("are counted in the order of the nine", () => {
    expect(countGenres(sets).map(({films}) => films)).toEqual([3, 0, 0, 2, 1, 0, 0, 0, 0]);
    expect(meanGenres(sets)).toBe(6 / 4);
  });

  it("have companions: their share of the chosen films against their share of all", () => {
    const companions = findCompanions(sets, encodeMultiHot(["Action"]));
    expect(companions).toHaveLength(8);
    expect(companions[0]).toEqual({genre: "Crime", films: 2, share: 2 / 3, overallShare: 0.5, lift: 4 / 3});
  });

  it("have no companions where no film has them", () => {
    expect(findCompanions(sets, encodeMultiHot(["Horror"])).every(({films, share}) => films === 0 && share === 0)).toBe(
      true
    );
  });
});
