import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect} from "vitest";
import {projectRoot} from "../../../src/node/paths.js";

/** What BERTopic's and gensim's own code says (test/fixtures/topic_words.py). */
export const wordsFixture: {
  counts: number[][];
  c_tf_idf: {bm25_weighting: boolean; reduce_frequent_words: boolean; seeds: number[] | null; weights: number[][]}[];
  mmr: {topic: number[]; words: number[][]; chosen: {diversity: number; indexes: number[]}[]};
  coherence: {texts: number[][]; topics: number[][]; c_npmi: number[]; c_v: number[]};
} = JSON.parse(readFileSync(join(projectRoot, "test/fixtures/topic-words.json"), "utf8"));

/** Holds two lists of numbers to each other. */
export function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-9): void {
  expect(found.length).toBe(expected.length);
  const largest = Array.from(found).reduce(
    (most, value, index) => Math.max(most, Math.abs(value - expected[index])),
    0
  );
  expect(largest).toBeLessThan(tolerance);
}
