import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {findPlaceholders, findSimilarPlots, findSimilarPosters} from "../../../src/lib/duplicates/find-duplicates.js";
import {comparableWords, jaccard, shingles} from "../../../src/lib/duplicates/shingles.js";
import {UnionFind} from "../../../src/lib/duplicates/union-find.js";

const options = {shingleLength: 3, similarity: 0.5, minWords: 8};

const keeper = "A lighthouse keeper on a quiet island finds a crate of letters that nobody was ever meant to read.";
const baker = "Two bakers in a mountain town wager their ovens on a race that neither of them knows how to ski.";

describe("findSimilarPlots", () => {
  it("finds a plot that was printed twice, whatever its case, accents and punctuation", () => {
    const again = keeper.toUpperCase().replace("QUIET", "QUÍET").replace(".", " !");
    expect(findSimilarPlots([keeper, baker, again], options)).toEqual([{a: 0, b: 2, measure: 1}]);
  });

  it("finds a plot that was edited a little, and says how alike the two are", () => {
    const [pair, ...rest] = findSimilarPlots([keeper, keeper.replace("quiet", "remote"), baker], options);
    expect(rest).toEqual([]);
    // 19 words make 17 shingles; changing one word changes three: 14 shared of 20.
    expect(pair).toEqual({a: 0, b: 1, measure: 14 / 20});
  });

  it("passes over texts that are too short to tell", () => {
    expect(findSimilarPlots(["A man comes home.", "A man comes home."], options)).toEqual([]);
  });

  it("does not join plots that share a stock phrase", () => {
    const plots = ["A cook", "A diver", "A judge"].map(
      (who) => `${who} finds that nothing will ever be the same again.`
    );
    expect(findSimilarPlots([`${plots[0]} ${keeper}`, `${plots[1]} ${baker}`], options)).toEqual([]);
  });

  it("finds what comparing all pairs finds", () => {
    const word = fc.constantFrom("ash", "bell", "coal");
    const text = fc.array(word, {minLength: 8, maxLength: 14}).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, {minLength: 2, maxLength: 6}), (plots) => {
        const sets = plots.map((plot) => shingles(comparableWords(plot), 3));
        const all = sets.flatMap((a, i) =>
          sets.flatMap((b, j) => (i < j && jaccard(a, b) >= 0.8 ? [{a: i, b: j, measure: jaccard(a, b)}] : []))
        );
        expect(findSimilarPlots(plots, {...options, similarity: 0.8})).toEqual(all);
      }),
      {seed: 7}
    );
  });
});

describe("findSimilarPosters", () => {
  it("finds the pairs whose hashes differ in few bits", () => {
    const hashes = [
      {high: 0, low: 0b1111},
      {high: 0xffffffff, low: 0},
      {high: 0x80000000, low: 0b0111}
    ];
    expect(findSimilarPosters(hashes, {distance: 6})).toEqual([{a: 0, b: 2, measure: 2}]);
  });
});

describe("findPlaceholders", () => {
  it("tells what more items share than two", () => {
    expect(findPlaceholders(["a", "none", "b", "none", "b", "none"], 2)).toEqual([
      false,
      true,
      false,
      true,
      false,
      true
    ]);
  });
});

describe("UnionFind", () => {
  it("names a group by its smallest item, in whatever order pairs come", () => {
    const pairs: [number, number][] = [
      [5, 4],
      [2, 5],
      [0, 1]
    ];
    for (const order of [pairs, [...pairs].reverse()]) {
      const groups = new UnionFind(6);
      for (const [a, b] of order) groups.union(a, b);
      expect([0, 1, 2, 3, 4, 5].map((item) => groups.find(item))).toEqual([0, 0, 2, 3, 2, 2]);
    }
  });
});
