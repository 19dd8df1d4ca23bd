import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {countNGrams, indexNGrams, listNGrams} from "../../../src/lib/train/n-grams.js";
import {applyTfIdf, fitTfIdf} from "../../../src/lib/train/tf-idf.js";

const fixture = JSON.parse(readFileSync(new URL("../../fixtures/linear_models.json", import.meta.url), "utf8"));

describe("TF-IDF", () => {
  for (const {sublinear, longest, minimum, terms, idf, matrix} of fixture.tfIdf) {
    it(`equals scikit-learn to 1e-9 (sublinear ${sublinear}, up to ${longest} words, in ${minimum} texts)`, () => {
      const texts = fixture.texts.map((text: string) => listNGrams(text.split(" ").filter(Boolean), longest));
      const vocabulary = indexNGrams(texts, minimum);
      expect([...vocabulary.keys()]).toEqual(terms);
      const counts = countNGrams(texts, vocabulary);
      const fitted = fitTfIdf(counts, {sublinear});
      expect(largestDifference([...fitted.idf], idf)).toBeLessThan(1e-9);
      const {starts, indexes, values, columns} = applyTfIdf(fitted, counts);
      for (const [row, expected] of matrix.entries()) {
        const dense = new Array<number>(columns).fill(0);
        for (let entry = starts[row]; entry < starts[row + 1]; ++entry) dense[indexes[entry]] = values[entry];
        expect(largestDifference(dense, expected)).toBeLessThan(1e-9);
      }
    });
  }

  it("passes over terms that were not there when it was fitted", () => {
    const vocabulary = indexNGrams([["ship", "ghost"]], 1);
    expect([...countNGrams([["zebra", "ship", "ship"]], vocabulary).values]).toEqual([2]);
  });
});

function largestDifference(a: readonly number[], b: readonly number[]): number {
  expect(a.length).toBe(b.length);
  return Math.max(...a.map((value, index) => Math.abs(value - b[index])));
}
