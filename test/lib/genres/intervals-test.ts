import {randomLcg} from "d3";
import {describe, expect, it} from "vitest";
import {countCoOccurrence, lift} from "../../../src/lib/genres/co-occurrence.js";
import {liftInterval, wilsonInterval} from "../../../src/lib/genres/intervals.js";

describe("wilsonInterval", () => {
  it("equals the textbook's interval for 8 of 10", () => {
    const [low, high] = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });

  it("stays within 0 and 1 and has no value without cases", () => {
    expect(wilsonInterval(0, 5)[0]).toBe(0);
    expect(wilsonInterval(5, 5)[1]).toBe(1);
    expect(wilsonInterval(0, 0)).toEqual([NaN, NaN]);
  });
});

describe("liftInterval", () => {
  const films = [...repeat(0b11, 120), ...repeat(0b01, 180), ...repeat(0b10, 130), ...repeat(0b00, 570)];
  const matrix = countCoOccurrence(films);

  it("agrees with a bootstrap over the films", () => {
    const random = randomLcg(42);
    const lifts = Array.from({length: 2000}, () =>
      lift(countCoOccurrence(films.map(() => films[Math.floor(random() * films.length)])), 0, 1)
    ).sort((a, b) => a - b);
    const [low, high] = liftInterval(matrix, 0, 1);
    expect(low).toBeCloseTo(lifts[50], 1);
    expect(high).toBeCloseTo(lifts[1950], 1);
    expect(low).toBeLessThan(lift(matrix, 0, 1));
    expect(high).toBeGreaterThan(lift(matrix, 0, 1));
  });

  it("has no upper bound for genres that never meet, and no bounds for an absent genre", () => {
    expect(liftInterval(countCoOccurrence([1, 2]), 0, 1)).toEqual([0, NaN]);
    expect(liftInterval(countCoOccurrence([1, 2]), 0, 5)).toEqual([NaN, NaN]);
  });
});

function repeat(bits: number, times: number): number[] {
  return new Array(times).fill(bits);
}
