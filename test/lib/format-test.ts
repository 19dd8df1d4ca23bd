import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  countNoun,
  formatBytes,
  formatCount,
  formatMinutes,
  formatPercent,
  languageName,
  listWords
} from "../../src/lib/format.js";

describe("formatCount", () => {
  it("separates thousands", () => {
    expect(formatCount(18640)).toBe("18,640");
  });
});

describe("formatPercent", () => {
  it("rounds to the digits asked for", () => {
    expect(formatPercent(0.4567)).toBe("46%");
    expect(formatPercent(0.4567, 1)).toBe("45.7%");
  });

  it("never calls a few none, nor nearly all all", () => {
    expect(formatPercent(0.0001)).toBe("<1%");
    expect(formatPercent(0.9999)).toBe(">99%");
    expect(formatPercent(0.9999, 1)).toBe(">99.9%");
    fc.assert(
      fc.property(fc.double({min: 1e-9, max: 1 - 1e-9, noNaN: true}), fc.integer({min: 0, max: 3}), (share, digits) => {
        expect(formatPercent(share, digits)).not.toMatch(/^0(\.0+)?%$|^100/);
      })
    );
  });

  it("says none and all where they are meant, and a dash where there is nothing to share", () => {
    expect(formatPercent(0)).toBe("0%");
    expect(formatPercent(1)).toBe("100%");
    expect(formatPercent(0 / 0)).toBe("–");
  });
});

describe("listWords", () => {
  it("lists as English does", () => {
    expect(listWords([])).toBe("");
    expect(listWords(["Action"])).toBe("Action");
    expect(listWords(["Action", "Crime"])).toBe("Action and Crime");
    expect(listWords(["Action", "Crime", "Drama"], "or")).toBe("Action, Crime or Drama");
  });
});

describe("countNoun", () => {
  it("agrees with its number", () => {
    expect([0, 1, 2000].map((count) => countNoun(count, "film"))).toEqual(["no films", "1 film", "2,000 films"]);
    expect(countNoun(2, "match", "matches")).toBe("2 matches");
  });
});

describe("formatMinutes", () => {
  it("gives hours and minutes, each only where it says something", () => {
    expect([0, 45, 60, 136].map(formatMinutes)).toEqual(["0 min", "45 min", "1 h", "2 h 16 min"]);
  });
});

describe("formatBytes", () => {
  it("takes the unit that fits", () => {
    expect([12, 6464, 563_160, 1_081_992].map(formatBytes)).toEqual(["12 B", "6.5 kB", "563 kB", "1.1 MB"]);
  });
});

describe("languageName", () => {
  it("knows ISO 639-1 and the two codes of TMDB's own", () => {
    expect(["en", "ja", "cn", "xx"].map(languageName)).toEqual(["English", "Japanese", "Cantonese", "No language"]);
  });
});
