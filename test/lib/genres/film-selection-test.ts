import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  describeSelection,
  type FilmSelection,
  formatSelection,
  parseSelection,
  selectFilms
} from "../../../src/lib/genres/film-selection.js";

const films = [0b1, 0b1001, 0b1011, 0b1000].map((multiHot) => ({multiHot}));

describe("selectFilms", () => {
  it("finds films with all the genres, and with exactly these", () => {
    expect(selectFilms(films, {kind: "with", multiHot: 0b1001})).toEqual([films[1], films[2]]);
    expect(selectFilms(films, {kind: "exactly", multiHot: 0b1001})).toEqual([films[1]]);
  });
});

it("says a selection in words", () => {
  expect(describeSelection({kind: "with", multiHot: 0b1001})).toBe("Action and Crime");
  expect(describeSelection({kind: "exactly", multiHot: 0b100})).toBe("Comedy alone");
  expect(describeSelection({kind: "exactly", multiHot: 0b1001})).toBe("exactly Action, Crime");
});

describe("a selection in the address", () => {
  it("is read back as it was written", () => {
    const selection: fc.Arbitrary<FilmSelection> = fc.record({
      kind: fc.constantFrom("with" as const, "exactly" as const),
      multiHot: fc.integer({min: 1, max: 511})
    });
    fc.assert(
      fc.property(selection, (value) => {
        expect(parseSelection(formatSelection(value))).toEqual(value);
      })
    );
  });

  it("is nothing when it makes no sense", () => {
    for (const text of ["", "with", "with.Western", "other.Action", "with.Action.Action"]) {
      expect(parseSelection(text)).toBeUndefined();
    }
  });
});
