import fc from "fast-check";
import {expect, it} from "vitest";
import {countPlots, measurePlotNpmi} from "../../../../src/lib/topics/coherence/plot-windows.js";
import {countWindows} from "../../../../src/lib/topics/coherence/word-windows.js";
import {sparseRows} from "../../../../src/lib/train/matrix.js";

const words = 5;
const plots = fc.array(fc.array(fc.integer({min: 0, max: words - 1}), {maxLength: 8}), {minLength: 1, maxLength: 70});

const countTerms = (texts: number[][]) =>
  sparseRows(
    texts.map((text) =>
      [...new Set(text)]
        .sort((a, b) => a - b)
        .map((word): [number, number] => [word, text.filter((other) => other === word).length])
    ),
    words
  );

it("counts as windows as large as the plots do", () => {
  fc.assert(
    fc.property(plots, (texts) => {
      const expected = countWindows(texts, words, 1000);
      const counts = countPlots(countTerms(texts), [0, 1, 2, 3, 4]);
      expect(counts.windows).toBe(expected.windows);
      for (let a = 0; a < words; ++a) {
        expect(counts.count(a)).toBe(expected.count(a));
        for (let b = 0; b < words; ++b) expect(counts.countPair(a, b)).toBe(expected.countPair(a, b));
      }
    })
  );
});

it("says 1 of words that always meet, -1 of words that never do, nothing of a single word", () => {
  const counts = countTerms([[0, 1], [0, 1], [2], [3]]);
  const [together, apart, alone] = measurePlotNpmi(counts, [[0, 1], [2, 3], [4]]);
  expect(together).toBeCloseTo(1, 9);
  expect(apart).toBeLessThan(-0.85);
  expect(alone).toBeNaN();
});
