import {describe, expect, it} from "vitest";
import {averageGrid, PosterMean} from "../../../src/lib/posters/average-posters.js";
import {reducePoster} from "../../../src/lib/posters/reduce-poster.js";
import {drawPicture} from "../../draw-picture.js";

const grid = (value: number) =>
  reducePoster(
    drawPicture(30, 40, () => [value, value, value]),
    averageGrid
  );

describe("PosterMean", () => {
  it("is the mean of each cell's colour, in any order", () => {
    const [mean, reversed] = [0, 0].map(() => new PosterMean(averageGrid.columns * averageGrid.rows));
    for (const value of [0, 128, 255]) mean.add(grid(value));
    for (const value of [255, 128, 0]) reversed.add(grid(value));
    expect(mean.read()[0]).toBeCloseTo((1 + 0.599871) / 3, 3);
    expect(mean.posters).toBe(3);
    expect(reversed.read()[0]).toBeCloseTo(mean.read()[0], 12);
  });

  it("refuses a grid of another size, and an average of nothing", () => {
    const mean = new PosterMean(4);
    expect(() => mean.add(grid(1))).toThrow("a grid of 864 cells, not 4");
    expect(() => mean.read()).toThrow("no poster to average");
  });
});
