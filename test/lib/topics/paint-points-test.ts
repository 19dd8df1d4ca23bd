import {describe, expect, it} from "vitest";
import {paintPoints} from "../../../src/lib/topics/paint-points.js";

function paint(x: number[], y: number[], options: Partial<Parameters<typeof paintPoints>[2]> = {}) {
  const grid = {width: 9, height: 7, pixels: new Uint32Array(63)};
  const order = x.map((_, point) => point);
  const colors = Uint32Array.from(order, (point) => point + 1);
  paintPoints(grid, {x, y}, {order, colors, radius: 1, scale: 1, left: 0, top: 0, ...options});
  return Array.from({length: 7}, (_, row) => grid.pixels.slice(row * 9, row * 9 + 9).join(""));
}

describe("paintPoints", () => {
  it("draws a disc around each point", () => {
    expect(paint([4], [3])).toEqual([
      "000000000",
      "000000000",
      "000010000",
      "000111000",
      "000010000",
      "000000000",
      "000000000"
    ]);
    expect(paint([4], [3], {radius: 2})[3]).toBe("001111100");
  });

  it("lets the later one lie on top, and passes over those without a colour", () => {
    expect(paint([3, 4], [3, 3])[3]).toBe("001222000");
    expect(paint([3, 4], [3, 3], {order: [1, 0]})[3]).toBe("001112000");
    expect(paint([3, 4], [3, 3], {colors: Uint32Array.of(5, 0)})[3]).toBe("005550000");
  });

  it("cuts off at the edges what lies across them, and nothing wraps around", () => {
    expect(paint([0, 8], [0, 6])).toEqual([
      "110000000",
      "100000000",
      "000000000",
      "000000000",
      "000000000",
      "000000002",
      "000000022"
    ]);
    expect(paint([-40, 900], [3, 3]).join("")).not.toMatch(/[12]/);
  });

  it("moves and zooms", () => {
    expect(paint([1], [1], {scale: 3, left: 2, top: 1})[4]).toBe("000011100");
  });
});
