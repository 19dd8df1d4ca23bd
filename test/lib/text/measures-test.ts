import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import {loadLanguage} from "../../../src/lib/text/language.js";
import {measureText} from "../../../src/lib/text/measure-text.js";
import {prepareText} from "../../../src/lib/text/prepare-text.js";
import {measureCoverage} from "../../../src/lib/text/vector-coverage.js";
import {buildVocabulary, countWords} from "../../../src/lib/text/vocabulary.js";
import {countWordByGenre} from "../../../src/lib/text/word-by-genre.js";

describe("measureText", () => {
  it("measures a text in every unit", async () => {
    const text = "Léon paints a wolf — a wolf! 🐺 Nobody buys it.";
    expect(measureText(text, prepareText(text, await loadLanguage()))).toEqual({
      characters: 46,
      words: 9,
      tokens: 13,
      sentences: 2,
      distinctWords: 6,
      terms: 4,
      distinctTerms: 3,
      names: 1,
      stopwords: 2
    });
  });
});

describe("buildVocabulary", () => {
  it("keeps the terms of enough texts, in order, with both counts", () => {
    expect(buildVocabulary([["wolf", "sea", "wolf"], ["sea", "wolf"], ["sea", "moss"], ["zinc"]], 2)).toEqual([
      {term: "sea", documentCount: 3, totalCount: 3},
      {term: "wolf", documentCount: 2, totalCount: 3}
    ]);
  });

  it("counts every word once in all: total counts add up to the words read", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom("wolf", "sea", "moss", "__proto__"))), (texts) => {
        const total = buildVocabulary(texts, 1).reduce((sum, {totalCount}) => sum + totalCount, 0);
        expect(total).toBe(texts.flat().length);
      })
    );
  });

  it("takes the names of object members for words like any other", () => {
    expect(countWords(["constructor", "constructor", "__proto__"])).toEqual(
      new Map([
        ["constructor", 2],
        ["__proto__", 1]
      ])
    );
  });
});

describe("measureCoverage", () => {
  it("counts different and running words in a vocabulary", () => {
    expect(measureCoverage(["wolf", "wolf", "Zyx", "sea"], new Set(["wolf", "sea", "moss"]))).toEqual({
      distinct: 3,
      distinctCovered: 2,
      running: 4,
      runningCovered: 3
    });
  });
});

describe("countWordByGenre", () => {
  it("counts a film under each of its genres", () => {
    const films = [["Drama", "Romance"], ["Drama"], ["Horror"]].map((genres, index) => ({
      index,
      multiHot: encodeMultiHot(genres)
    }));
    const rows = countWordByGenre(films, new Set([0, 2]));
    const of = (genre: string) => rows.find((row) => row.genre === genre);
    expect(of("Drama")).toEqual({genre: "Drama", plots: 2, withWord: 1, share: 0.5});
    expect(of("Horror")).toMatchObject({withWord: 1, share: 1});
    expect(of("Comedy")).toMatchObject({plots: 0, share: 0});
  });
});
