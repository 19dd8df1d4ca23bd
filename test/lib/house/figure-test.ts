import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {figure} from "../../../src/lib/house/figure.js";
import {POSES} from "../../../src/lib/house/poses.js";

/** All points that a path's absolute commands end at. */
function endPoints(data: string): [number, number][] {
  return [...data.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[A-Z]|$)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

const poses = Object.keys(POSES) as (keyof typeof POSES)[];

describe("figure", () => {
  it("stands on its feet and reaches its height", () => {
    const ys = endPoints(figure({x: 0, y: 500, height: 200})).map(([, y]) => y);
    expect(Math.max(...ys)).toBeCloseTo(500, -1);
    expect(Math.min(...ys)).toBeCloseTo(300, -1);
  });

  it("holds numbers only, in every pose, at every size", () => {
    fc.assert(
      fc.property(fc.constantFrom(...poses), fc.integer({min: 20, max: 400}), fc.boolean(), (pose, height, flip) => {
        const data = figure({x: 200, y: 400, height, pose, flip, wear: ["coat", "fedora", "long"]});
        expect(data).not.toMatch(/NaN|Infinity|undefined/);
      })
    );
  });

  it("wears a helmet that is wider than the head", () => {
    const width = (wear: "space" | "helmet" | "short") => {
      const top = endPoints(figure({x: 0, y: 0, height: 100, wear: [wear]})).filter(([, y]) => y < -90);
      return Math.max(...top.map(([x]) => x)) - Math.min(...top.map(([x]) => x));
    };
    expect(width("helmet")).toBeGreaterThan(width("short"));
    expect(width("space")).toBeGreaterThan(width("helmet"));
  });

  it("faces the other way when flipped", () => {
    const side = (flip: boolean) =>
      Math.max(...endPoints(figure({x: 0, y: 0, height: 100, pose: "aim", flip})).map(([x]) => x));
    expect(side(false)).toBeGreaterThan(25);
    expect(side(true)).toBeLessThan(20);
  });
});
