import {describe, expect, it} from "vitest";
import {chooseDiverse, rankByEmbedding} from "../../../../src/lib/topics/words/maximal-marginal-relevance.js";
import {wordsFixture} from "../words-fixture.js";

describe("chooseDiverse", () => {
  it.each(wordsFixture.mmr.chosen)(
    "chooses the words that BERTopic's own code does: diversity $diversity",
    (expected) => {
      const {topic, words} = wordsFixture.mmr;
      expect(chooseDiverse(topic, words, {diversity: expected.diversity})).toEqual(expected.indexes);
    }
  );

  it("takes all where there are fewer than asked for", () => {
    expect(
      chooseDiverse(
        [1, 0],
        [
          [0, 1],
          [1, 0]
        ]
      )
    ).toEqual([1, 0]);
    expect(chooseDiverse([1, 0], [])).toEqual([]);
  });
});

describe("rankByEmbedding", () => {
  it("puts the word nearest to the topic first", () => {
    const ranked = rankByEmbedding(
      [1, 0],
      [
        [0, 1],
        [1, 1],
        [2, 0]
      ],
      2
    );
    expect(ranked.map(({index}) => index)).toEqual([2, 1]);
    expect(ranked[1].weight).toBeCloseTo(Math.SQRT1_2, 12);
  });
});
