import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {drawDelay, readRetryAfter} from "../../../src/lib/ingest/back-off.js";

const backOff = {base: 500, longest: 8000, tries: 6};

describe("drawDelay", () => {
  it("draws evenly between nothing and a bound that doubles with each try", () => {
    expect([1, 2, 3, 4].map((attempt) => drawDelay(attempt, backOff, () => 1))).toEqual([500, 1000, 2000, 4000]);
    expect(drawDelay(3, backOff, () => 0.25)).toBe(500);
    expect(drawDelay(3, backOff, () => 0)).toBe(1);
  });

  it("never waits longer than the longest, nor less than a millisecond", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 2000}), fc.double({min: 0, max: 1, noNaN: true}), (attempt, random) => {
        const delay = drawDelay(attempt, backOff, () => random);
        expect(delay).toBeGreaterThanOrEqual(1);
        expect(delay).toBeLessThanOrEqual(8000);
      })
    );
  });
});

describe("readRetryAfter", () => {
  it("reads seconds", () => {
    expect(readRetryAfter("0")).toBe(0);
    expect(readRetryAfter(" 12 ")).toBe(12_000);
  });

  it("reads a date, one that has passed being no wait", () => {
    const now = Date.parse("Wed, 21 Oct 2015 07:28:00 GMT");
    expect(readRetryAfter("Wed, 21 Oct 2015 07:28:30 GMT", now)).toBe(30_000);
    expect(readRetryAfter("Wed, 21 Oct 2015 07:27:00 GMT", now)).toBe(0);
  });

  it("takes anything else for no header", () => {
    expect([undefined, "", "soon", "-1s"].map((header) => readRetryAfter(header))).toEqual(Array(4).fill(undefined));
  });
});
