import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {measureDiversity} from "../../../../src/lib/topics/coherence/coherence.js";
import {measureCoherence} from "../../../../src/lib/topics/coherence/topic-coherence.js";
import {countWindows} from "../../../../src/lib/topics/coherence/word-windows.js";
import {expectClose, wordsFixture} from "../words-fixture.js";

const {texts, topics, c_npmi, c_v} = wordsFixture.coherence;
const asWords = (rows: number[][]) => rows.map((row) => row.map((word) => `w${word}`));

describe("measureCoherence", () => {
  it("equals gensim's NPMI and C_v with gensim's counting", () => {
    const {npmi, cV} = measureCoherence(asWords(topics), asWords(texts), "gensim");
    expectClose(npmi, c_npmi);
    expectClose(cV, c_v);
  });

  it("differs from gensim's where words repeat, by the counting alone", () => {
    const {npmi} = measureCoherence(asWords(topics), asWords(texts));
    expect(Math.abs(npmi[0] - c_npmi[0])).toBeGreaterThan(1e-6);
    const distinct = [
      ["a", "b", "c"],
      ["a", "c"],
      ["b", "d"]
    ];
    const boolean = measureCoherence([["a", "b", "c"]], distinct);
    expect(measureCoherence([["a", "b", "c"]], distinct, "gensim")).toEqual(boolean);
  });

  it("says 1 of words that always meet and -1 of words that never do", () => {
    const {npmi} = measureCoherence(
      [
        ["a", "b"],
        ["a", "c"]
      ],
      [
        ["a", "b"],
        ["c", "d"]
      ]
    );
    expect(npmi[0]).toBeCloseTo(1, 9);
    expect(npmi[1]).toBeLessThan(-0.9);
  });

  it("answers for no topic, a topic of one word, and no text", () => {
    expect(measureCoherence([], [["a"]]).meanNpmi).toBeNaN();
    expect(measureCoherence([["a"]], [["a"]]).npmi[0]).toBeNaN();
    expect(measureCoherence([["a", "b"]], []).npmi[0]).toBe(0);
  });
});

describe("countWindows", () => {
  it("counts words and pairs as a search through every window does", () => {
    const text = fc.array(fc.integer({min: -1, max: 4}), {maxLength: 30});
    fc.assert(
      fc.property(fc.array(text, {maxLength: 5}), fc.integer({min: 1, max: 12}), (rows, size) => {
        const windows = rows.flatMap((row) =>
          Array.from({length: Math.max(1, row.length - size + 1)}, (_, start) => row.slice(start, start + size))
        );
        const counts = countWindows(rows, 5, size);
        expect(counts.windows).toBe(windows.length);
        for (let a = 0; a < 5; ++a) {
          for (let b = 0; b < 5; ++b) {
            const both = windows.filter((window) => window.includes(a) && window.includes(b));
            expect(counts.countPair(a, b)).toBe(both.length);
          }
        }
      })
    );
  });
});

describe("measureDiversity", () => {
  it("is the share of different words", () => {
    expect(
      measureDiversity([
        ["a", "b"],
        ["b", "c"]
      ])
    ).toBe(0.75);
    expect(measureDiversity([])).toBeNaN();
  });
});
