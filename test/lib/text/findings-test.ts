import {expect, it} from "vitest";
import {findGrowth} from "../../../src/lib/text/findings.js";

const last = {read: 12_345, distinct: 678};
const law = (exponent: number) => ({exponent, coefficient: 1, rSquared: 1});

it("says how much a growing vocabulary grows", () => {
  expect(findGrowth(law(0.5), law(0.4), last)).toMatch(/^The vocabulary never stops growing: 12,345 .* 3.2 times/);
});

it("does not call a vocabulary growing that has stopped", () => {
  const told = findGrowth(law(-0.001), law(0), last);
  expect(told).toContain("run out of new words: 12,345 running words hold 678 different ones");
  expect(told).not.toContain("-0.00");
});

it("makes no claim of growth where too few words were read to fit a law", () => {
  expect(findGrowth(law(Number.NaN), law(Number.NaN), last)).not.toContain("never stops");
});
