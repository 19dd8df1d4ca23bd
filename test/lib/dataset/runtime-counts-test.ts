import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countRuntimes, describeRuntimes} from "../../../src/lib/dataset/runtime-counts.js";

const timed = (...runtimes: (number | null)[]) => runtimes.map((runtime) => ({runtime}));

describe("countRuntimes", () => {
  it("puts a film in the bin that begins at its runtime, and long films in the last", () => {
    expect(countRuntimes(timed(9, 10, 19, 30, 400, null), {width: 10, last: 30})).toEqual({
      bins: [
        {from: 0, to: 10, films: 1},
        {from: 10, to: 20, films: 2},
        {from: 20, to: 30, films: 0},
        {from: 30, to: null, films: 2}
      ],
      known: 5,
      unknown: 1
    });
  });

  it("counts every film once", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({min: 0, max: 1000}))), (runtimes) => {
        const {bins, known, unknown} = countRuntimes(timed(...runtimes));
        expect(bins.reduce((sum, bin) => sum + bin.films, 0)).toBe(known);
        expect(known + unknown).toBe(runtimes.length);
      })
    );
  });
});

describe("describeRuntimes", () => {
  it("states the quartiles of the known and the share of the unknown", () => {
    expect(describeRuntimes(timed(80, 90, 100, 110, 120, null, null, null))).toBe(
      "Of the 5 films whose runtime is known, the middle half run 90 to 110 minutes, median 100. For 3 films (37.5%) it is not known."
    );
  });

  it("says when everything is known", () => {
    expect(describeRuntimes(timed(90))).toMatch(/It is known for every film\.$/);
  });

  it("holds when nothing is known", () => {
    expect(describeRuntimes(timed(null))).toBe("The runtime of none of the 1 film is known.");
    expect(describeRuntimes([])).toBe("No film passes the filter.");
  });
});
