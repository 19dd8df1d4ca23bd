import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import {f1Of} from "../../../src/lib/metrics/f1.js";
import {type Catalogue, compareCatalogues, scoreCatalogues} from "../../../src/lib/scores/agreement.js";
import {OURS, readCatalogues} from "../../../src/lib/scores/catalogues.js";

const options = {draws: 50, seed: 1};
const catalogue = (films: Record<string, string[]>): Catalogue =>
  new Map(Object.entries(films).map(([id, genres]) => [id, encodeMultiHot(genres)]));

describe("compareCatalogues", () => {
  const a = catalogue({tt1: ["Drama"], tt2: ["Drama", "Crime"], tt3: ["Comedy"], tt4: ["Drama"]});
  const b = catalogue({tt1: ["Drama"], tt2: ["Drama"], tt3: ["Drama", "Comedy"], tt5: ["Crime"], tt6: []});
  const rows = compareCatalogues(
    new Map([
      ["a", a],
      ["b", b]
    ]),
    options
  );

  it("scores one against the other on the films that both label, by the genres that both know", () => {
    expect(rows.map(({genre}) => genre)).toEqual(["all", "Comedy", "Crime", "Drama"]);
    expect(rows.every(({films}) => films === 3)).toBe(true);
    const drama = rows.find(({genre}) => genre === "Drama")!;
    expect([drama.both, drama.onlyFirst, drama.onlySecond]).toEqual([2, 0, 1]);
    expect(drama.f1).toBeCloseTo(f1Of(2, 1, 0), 12);
  });

  it("takes the mean of the genres for all", () => {
    expect(rows[0]).toMatchObject({genres: 3, both: 3, onlyFirst: 1, onlySecond: 1});
    expect(rows[0].f1).toBeCloseTo((1 + 0 + 0.8) / 3, 12);
  });

  it("leaves out pairs that share no film", () => {
    expect(
      compareCatalogues(
        new Map([
          ["a", a],
          ["c", catalogue({tt9: ["Drama"]})]
        ]),
        options
      )
    ).toEqual([]);
  });

  const labels = fc.array(fc.integer({min: 0, max: 511}), {minLength: 1, maxLength: 12});
  const toCatalogue = (bits: number[]): Catalogue => new Map(bits.map((value, film) => [`tt${film}`, value]));

  it("gives the same figures whichever of the two comes first", () => {
    fc.assert(
      fc.property(labels, labels, (first, second) => {
        const [x, y] = [toCatalogue(first), toCatalogue(second)];
        const one = compareCatalogues(
          new Map([
            ["x", x],
            ["y", y]
          ]),
          {draws: 5, seed: 1}
        );
        const other = compareCatalogues(
          new Map([
            ["y", y],
            ["x", x]
          ]),
          {draws: 5, seed: 1}
        );
        expect(other.map(({f1, low, high}) => [f1, low, high])).toEqual(one.map(({f1, low, high}) => [f1, low, high]));
      })
    );
  });

  it("finds a catalogue in full agreement with itself", () => {
    fc.assert(
      fc.property(labels, (bits) => {
        const own = toCatalogue(bits);
        for (const {f1, low, onlyFirst, onlySecond} of compareCatalogues(
          new Map([
            ["x", own],
            ["y", own]
          ]),
          options
        )) {
          expect([f1, onlyFirst, onlySecond]).toEqual([1, 0, 0]);
          expect(low).toBeGreaterThanOrEqual(0);
        }
      })
    );
  });
});

describe("scoreCatalogues", () => {
  it("puts films in the order of their ids, whatever order they came in", () => {
    const forward = scoreCatalogues(
      catalogue({tt1: ["Drama"], tt2: ["Crime"]}),
      catalogue({tt2: ["Crime"], tt1: ["Horror"]})
    );
    expect([...forward.truth]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
    expect(forward.predicted[5]).toBe(1);
  });
});

describe("readCatalogues", () => {
  it("reads ours and the others, of the films that pass", () => {
    const films = {movie_id: ["tt1", "tt2"], multi_hot: [1, 2]};
    const labels = {movie_id: ["tt1", "tt2", "tt2"], source: ["b", "a", "b"], multi_hot: [4, 8, 16]};
    const read = readCatalogues(films, labels, (movieId) => movieId === "tt2");
    expect([...read].map(([name, bits]) => [name, [...bits]])).toEqual([
      [OURS, [["tt2", 2]]],
      ["a", [["tt2", 8]]],
      ["b", [["tt2", 16]]]
    ]);
  });
});
