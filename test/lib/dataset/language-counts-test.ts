import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countLanguages, describeLanguages} from "../../../src/lib/dataset/language-counts.js";

const spoken = (...codes: (string | null)[]) => codes.map((originalLanguage) => ({originalLanguage}));

describe("countLanguages", () => {
  it("lists the most frequent, then the others together, then the unknown", () => {
    const rows = countLanguages(spoken("fr", "en", "en", "it", "de", null, null, null), 2);
    expect(rows.map(({code, films}) => [code, films])).toEqual([
      ["en", 2],
      ["de", 1],
      ["other", 2],
      ["unknown", 3]
    ]);
    expect(rows[0]).toEqual({code: "en", name: "English", films: 2, share: 0.25});
    expect(rows[2].name).toBe("2 others");
  });

  it("leaves out others and unknown where there are none", () => {
    expect(countLanguages(spoken("en", "fr")).map((row) => row.code)).toEqual(["en", "fr"]);
  });

  it("counts every film once", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom("en", "fr", "ja", "de", "ko"))), fc.nat(6), (codes, top) => {
        const rows = countLanguages(spoken(...codes), top);
        expect(rows.reduce((sum, row) => sum + row.films, 0)).toBe(codes.length);
      })
    );
  });
});

describe("describeLanguages", () => {
  it("shares the known and states the unknown", () => {
    expect(describeLanguages(spoken("en", "en", "en", "fr", null))).toBe(
      "Of the 4 films whose original language is known, 75.0% are in English. For 1 film (20.0%) it is not known."
    );
  });
});
