import {describe, expect, it} from "vitest";
import {applyCTfIdf, fitCTfIdf} from "../../../../src/lib/topics/words/c-tf-idf.js";
import {rankWords} from "../../../../src/lib/topics/words/rank-words.js";
import {denseRow} from "../../../../src/lib/topics/words/sparse-cosine.js";
import {countTopicTerms} from "../../../../src/lib/topics/words/topic-terms.js";
import {sparseRows} from "../../../../src/lib/train/matrix.js";
import {expectClose, wordsFixture} from "../words-fixture.js";

const toSparse = (rows: number[][]) =>
  sparseRows(
    rows.map((row) => row.flatMap((value, column): [number, number][] => (value ? [[column, value]] : []))),
    rows[0].length
  );

describe("c-TF-IDF", () => {
  it.each(wordsFixture.c_tf_idf)(
    "equals BERTopic's: bm25 $bm25_weighting, reduced $reduce_frequent_words, seeds $seeds",
    ({bm25_weighting, reduce_frequent_words, seeds, weights}) => {
      const counts = toSparse(wordsFixture.counts);
      const fitted = fitCTfIdf(counts, {
        bm25Weighting: bm25_weighting,
        reduceFrequentWords: reduce_frequent_words,
        seedTerms: seeds ?? [],
        seedMultiplier: 1.5
      });
      const found = applyCTfIdf(fitted, counts);
      for (const [row, expected] of weights.entries()) expectClose(denseRow(found, row), expected);
    }
  );

  it("gives terms that stand nowhere no weight, and films without words none", () => {
    const counts = toSparse([
      [2, 0, 1],
      [0, 0, 0]
    ]);
    const found = applyCTfIdf(fitCTfIdf(counts), counts);
    expect([...denseRow(found, 1)]).toEqual([0, 0, 0]);
    expect(denseRow(found, 0)[1]).toBe(0);
  });
});

describe("countTopicTerms", () => {
  it("adds up each topic's films, and outliers in a last row", () => {
    const films = toSparse([
      [1, 0],
      [2, 3],
      [0, 5]
    ]);
    const counts = countTopicTerms(films, [0, -1, 0], 1);
    expect([counts.rows, ...denseRow(counts, 0), ...denseRow(counts, 1)]).toEqual([2, 1, 5, 2, 3]);
    expect(countTopicTerms(films, [0, 0, 0], 1).rows).toBe(1);
    expect(() => countTopicTerms(films, [0], 1)).toThrow("3 films have 1 labels");
  });
});

describe("rankWords", () => {
  it("puts the heaviest first, equal ones in the order of terms, and leaves out what weighs nothing", () => {
    const weights = toSparse([[0.2, 0, 0.5, 0.2]]);
    expect(rankWords(weights, 0, 9).map(({term}) => term)).toEqual([2, 0, 3]);
    expect(rankWords(weights, 0, 2).map(({term}) => term)).toEqual([2, 0]);
  });
});
