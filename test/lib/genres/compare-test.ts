import {expect, it} from "vitest";
import {countCoOccurrence} from "../../../src/lib/genres/co-occurrence.js";
import {MEASURES} from "../../../src/lib/genres/compare.js";
import {publishedMatrix} from "./published-matrix.js";

it("finds no difference between a matrix and the same one over twice as many films", () => {
  const once = [0b11, 0b01, 0b10, 0b100];
  const [ours, theirs] = [once, [...once, ...once]].map((films) => countCoOccurrence(films));
  for (const {difference} of MEASURES) expect(difference(ours, theirs, 0, 1)).toBeCloseTo(0, 12);
});

it("measures shares in percentage points and lift in doublings", () => {
  const [count, probability, lift] = MEASURES;
  const ours = countCoOccurrence([0b11, 0b11, 0b00, 0b00]);
  const theirs = countCoOccurrence([0b11, 0b01, 0b10, 0b00]);
  expect(count.difference(ours, theirs, 0, 1)).toBe(25);
  expect(probability.difference(ours, theirs, 0, 1)).toBe(50);
  expect(lift.difference(ours, theirs, 0, 1)).toBe(1);
});

it("shows the published counts as they were published", () => {
  expect(MEASURES[0].value(publishedMatrix, 0, 3)).toBe(1432);
});
