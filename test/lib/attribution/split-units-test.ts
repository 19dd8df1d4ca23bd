import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {splitUnits, strikeUnits} from "../../../src/lib/attribution/split-units.js";

const text = "A ghost—or two—walks.  It is cold, and/or dark. Nobody asks why?";

describe("splitUnits", () => {
  it("cuts words at white space, dashes and slashes, punctuation staying with the word before it", () => {
    expect(splitUnits("A ghost—or two. It’s and/or dark", "words").map(({text}) => text)).toEqual([
      "A",
      "ghost—",
      "or",
      "two.",
      "It’s",
      "and/",
      "or",
      "dark"
    ]);
  });

  it("cuts sentences", () => {
    expect(splitUnits(text, "sentences").map(({text}) => text)).toEqual([
      "A ghost—or two—walks.",
      "It is cold, and/or dark.",
      "Nobody asks why?"
    ]);
  });

  it("leaves out white space alone, and says where each unit stands", () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom("a", "b", " ", "\n", ".", "—", "/", "é", "中")}), (any) => {
        for (const kind of ["words", "sentences"] as const) {
          const units = splitUnits(any, kind);
          for (const unit of units) expect(any.slice(unit.start, unit.end)).toBe(unit.text);
          expect(units.map(({text}) => text.replace(/\s/g, "")).join("")).toBe(any.replace(/\s/g, ""));
        }
      })
    );
  });
});

describe("strikeUnits", () => {
  it("leaves the text that remains, without a hole", () => {
    const units = splitUnits(text, "words");
    const struck = units.map(({text}) => Number(text === "cold," || text === "A"));
    expect(strikeUnits(text, units, struck)).toBe("ghost—or two—walks. It is and/or dark. Nobody asks why?");
    expect(
      strikeUnits(
        text,
        units,
        units.map(() => 1)
      )
    ).toBe("");
  });
});
