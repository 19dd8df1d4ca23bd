import {describe, expect, it} from "vitest";
import {countByYear} from "../../src/lib/films-by-year.js";

describe("countByYear", () => {
  it("counts every year between the first and the last, and leaves the unknown out", () => {
    expect(countByYear([{year: 1992}, {year: null}, {year: 1990}, {year: 1992}])).toEqual({
      first: 1990,
      counts: [1, 0, 2]
    });
  });

  it("has one empty year where none is known", () => {
    expect(countByYear([{year: null}]).counts).toEqual([0]);
  });
});
