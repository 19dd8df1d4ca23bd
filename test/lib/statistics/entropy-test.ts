import {describe, expect, it} from "vitest";
import {entropyOf} from "../../../src/lib/statistics/entropy.js";

describe("entropyOf", () => {
  it("is a bit for a fair coin, two for four things alike, and nothing for one alone", () => {
    expect([entropyOf([1, 1]), entropyOf([3, 3, 3, 3]), entropyOf([7, 0]), entropyOf([])]).toEqual([1, 2, 0, 0]);
    expect(entropyOf([0.11, 0.89])).toBeCloseTo(0.4999, 4);
  });
});
