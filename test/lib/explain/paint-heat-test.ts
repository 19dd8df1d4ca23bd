import {describe, expect, it} from "vitest";
import {paintHeat} from "../../../src/lib/explain/paint-heat.js";

const raster = {width: 4, height: 2, channels: 3 as const, data: new Uint8ClampedArray(24).fill(100)};
/** Heat of -1 is pure red, of +1 pure blue. */
const palette = Uint8ClampedArray.from(Array.from({length: 256}, (_, step) => [255 - step, 0, step]).flat());
const map = {width: 2, height: 1, values: Float64Array.of(-1, 1)};
const pixel = (pixels: Uint8ClampedArray, at: number) => [...pixels.subarray(4 * at, 4 * at + 4)];

describe("paintHeat", () => {
  it("covers each cell of the grid by its heat", () => {
    const pixels = paintHeat(raster, map, {opacity: 1, smooth: false, palette});
    expect(pixel(pixels, 1)).toEqual([255, 0, 0, 255]);
    expect(pixel(pixels, 2)).toEqual([0, 0, 255, 255]);
    expect(pixel(pixels, 7)).toEqual([0, 0, 255, 255]);
  });

  it("lets the poster through by the opacity, and where there is no heat leaves it in grey", () => {
    const half = paintHeat(raster, map, {opacity: 0.5, smooth: false, palette});
    expect(pixel(half, 0)).toEqual([178, 50, 50, 255]);
    const red = {...raster, data: Uint8ClampedArray.from({length: 24}, (_, at) => (at % 3 ? 0 : 255))};
    const cold = paintHeat(red, {...map, values: new Float64Array(2)}, {opacity: 1, smooth: false, palette});
    expect(pixel(cold, 0)).toEqual([54, 54, 54, 255]);
  });

  it("runs from cell to cell where it is smooth", () => {
    const pixels = paintHeat(raster, map, {opacity: 1, smooth: true, palette});
    expect(pixel(pixels, 0)).toEqual([255, 0, 0, 255]);
    expect(pixel(pixels, 1)).not.toEqual(pixel(pixels, 0));
    expect(pixel(pixels, 3)).toEqual([0, 0, 255, 255]);
  });
});
