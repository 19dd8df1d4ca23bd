import {describe, expect, it} from "vitest";
import {findLettering} from "../../../src/lib/explain/find-lettering.js";
import {labelRegions} from "../../../src/lib/explain/label-regions.js";
import {joinLines} from "../../../src/lib/explain/lettering-lines.js";
import {fillRaster} from "../../../src/lib/explain/substrate.js";
import type {Raster} from "../../../src/lib/image/resample.js";

const size = {width: 154, height: 231};

function blank(color: readonly [number, number, number]): Raster {
  return fillRaster({...size, channels: 3, data: new Uint8ClampedArray()}, color);
}

function fill({data}: Raster, left: number, top: number, width: number, height: number, value: number): void {
  for (let y = top; y < top + height; ++y)
    data.fill(value, 3 * (y * size.width + left), 3 * (y * size.width + left + width));
}

/** A row of letters like H, ten pixels high, from `left` on. */
function write(raster: Raster, left: number, top: number, letters: number, value: number): void {
  for (let letter = 0; letter < letters; ++letter) {
    const x = left + 9 * letter;
    fill(raster, x, top, 2, 10, value);
    fill(raster, x + 5, top, 2, 10, value);
    fill(raster, x, top + 4, 7, 2, value);
  }
}

describe("findLettering", () => {
  for (const [name, ground, ink] of [
    ["bright on dark", 20, 240],
    ["dark on bright", 230, 10]
  ] as const) {
    it(`finds a line of letters, ${name}`, () => {
      const raster = blank([ground, ground, ground]);
      write(raster, 20, 30, 8, ink);
      const {boxes, share} = findLettering(raster);
      expect(boxes.length).toBeGreaterThan(0);
      for (const {left, top, right, bottom} of boxes) {
        expect([left, right, top, bottom].map((value, at) => Math.round(value * (at < 2 ? 154 : 231)))).toEqual([
          20, 90, 30, 40
        ]);
      }
      expect(share).toBeCloseTo((70 * 10) / (154 * 231), 6);
    });
  }

  it("finds none in a plain picture, a large shape, or letters that stand alone", () => {
    expect(findLettering(blank([90, 80, 70]))).toEqual({boxes: [], share: 0});
    const shape = blank([20, 20, 20]);
    fill(shape, 30, 60, 80, 90, 240);
    expect(findLettering(shape).boxes).toEqual([]);
    const alone = blank([20, 20, 20]);
    for (const [x, y] of [
      [10, 10],
      [70, 60],
      [120, 150]
    ]) {
      write(alone, x, y, 1, 240);
    }
    expect(findLettering(alone).boxes).toEqual([]);
  });
});

describe("labelRegions", () => {
  it("joins pixels that touch, at corners too, and knows their box and mean", () => {
    const values = Uint8Array.of(1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1);
    const picture = {width: 4, height: 3, values: Float32Array.from({length: 12}, (_, at) => at)};
    expect(labelRegions({width: 4, height: 3, values}, picture)).toEqual([
      {left: 0, top: 0, right: 2, bottom: 2, pixels: 2, mean: 2.5},
      {left: 3, top: 1, right: 4, bottom: 3, pixels: 2, mean: 9}
    ]);
  });
});

describe("joinLines", () => {
  const letter = (left: number, top = 0, height = 10) => ({
    left,
    top,
    right: left + 7,
    bottom: top + height,
    pixels: 40,
    mean: 200
  });

  it("joins letters on one level and leaves out others", () => {
    const lines = joinLines([letter(0), letter(9), letter(18), letter(27), letter(100, 80), letter(36, 0, 30)]);
    expect(lines.map(({left, right}) => [left, right])).toEqual([[0, 34]]);
  });

  it("takes no stairs for a line", () => {
    expect(joinLines([letter(0), letter(9, 4), letter(18, 8), letter(27, 12), letter(36, 16)])).toHaveLength(0);
  });
});
