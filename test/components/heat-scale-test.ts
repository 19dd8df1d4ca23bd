import {lab} from "d3";
import {describe, expect, it} from "vitest";
import {divergingHeat, readableOn, relativeLuminance, sequentialHeat} from "../../src/components/heat-scale.js";

/** The two colours of `light-dark(a, b)`. */
function themes(value: string): [light: string, dark: string] {
  const [, light, dark] = value.match(/^light-dark\((.+?\)|#\w+), (.+)\)$/)!;
  return [light, dark];
}

const steps = Array.from({length: 21}, (_, index) => index / 20);
const scales = {
  sequential: (t: number) => sequentialHeat(1).color(t),
  diverging: (t: number) => divergingHeat(1).color(2 * t - 1)
};

describe.each(Object.entries(scales))("the %s heat scale", (_, color) => {
  it("writes text with a contrast of 4.5 or more on every cell, in light and dark", () => {
    for (const t of steps) {
      const {fill, text} = color(t);
      for (const theme of [0, 1]) {
        const [a, b] = [fill, text].map((value) => relativeLuminance(themes(value)[theme]) + 0.05);
        expect(Math.max(a, b) / Math.min(a, b)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

it("moves equally far in lightness at each step of the sequential scale", () => {
  for (const theme of [0, 1]) {
    const lightness = steps.map((t) => lab(themes(scales.sequential(t).fill)[theme]).l);
    const moves = lightness.slice(1).map((value, index) => value - lightness[index]);
    const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length;
    for (const move of moves) expect(move / mean).toBeCloseTo(1, 0);
  }
});

it("stands at the page's colour where signed heat is zero, and stays in its domain", () => {
  const {color} = divergingHeat(2);
  expect(color(0)).toEqual(sequentialHeat(1).color(0));
  expect(color(5)).toEqual(color(2));
  expect(divergingHeat(0).color(0)).toEqual(color(0));
});

it("writes black on white and white on black", () => {
  expect([readableOn("#fff"), readableOn("#000")]).toEqual(["#000", "#fff"]);
});
