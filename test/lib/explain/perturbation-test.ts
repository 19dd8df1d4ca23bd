import {describe, expect, it} from "vitest";
import {drawRandomHeat, followExchange, measureArea, orderPixels} from "../../../src/lib/explain/deletion-insertion.js";
import type {HeatMap} from "../../../src/lib/explain/feature-maps.js";
import {occlude} from "../../../src/lib/explain/occlusion.js";
import {explainByRise} from "../../../src/lib/explain/rise.js";
import {averageColor, blurRaster, fillRaster} from "../../../src/lib/explain/substrate.js";
import type {Raster} from "../../../src/lib/image/resample.js";
import {readExplainFixture} from "./read-fixture.js";

const size = {width: 24, height: 36};

/** White but for a red square, which is all that the classifier below looks at. */
function drawSquare(): Raster {
  const raster = fillRaster({...size, channels: 3, data: new Uint8ClampedArray()}, [255, 255, 255]);
  for (let y = 20; y < 28; ++y) for (let x = 4; x < 12; ++x) raster.data.set([255, 0, 0], 3 * (y * size.width + x));
  return raster;
}

/** Genre 0: how much of the square is red. Genre 1: the opposite. */
function classify({data}: Raster): number[] {
  let red = 0;
  for (let at = 0; at < data.length; at += 3) if (data[at] > 200 && data[at + 1] < 55) ++red;
  return [red / 64, 1 - red / 64];
}

/** A grid of 9 x 6 cells that is hot where the square lies. */
const square: HeatMap = {
  height: 9,
  width: 6,
  values: Float64Array.from({length: 54}, (_, cell) => {
    const [row, column] = [Math.floor(cell / 6), cell % 6];
    return row >= 5 && row < 7 && column >= 1 && column < 3 ? 1 : 0;
  })
};

const raster = drawSquare();
const blank = fillRaster(raster, [128, 128, 128]);

describe("deletion and insertion", () => {
  it("fall and rise at once where the map is right, against a random one of the same grain", async () => {
    const request = {genre: 0, steps: 20};
    const order = orderPixels(square, size);
    const random = orderPixels(drawRandomHeat(square, 7), size);
    const deletion = await followExchange({...request, from: raster, to: blank, order}, classify);
    const insertion = await followExchange({...request, from: blank, to: raster, order}, classify);
    const byChance = await followExchange({...request, from: raster, to: blank, order: random}, classify);
    expect([deletion.probabilities[0], deletion.probabilities[20]]).toEqual([1, 0]);
    expect([insertion.probabilities[0], insertion.probabilities[20]]).toEqual([0, 1]);
    expect(deletion.area).toBeLessThan(0.15);
    expect(insertion.area).toBeGreaterThan(0.85);
    expect(byChance.area).toBeGreaterThan(deletion.area + 0.2);
  });

  it("exchange every pixel once, and leave the picture as it was", async () => {
    const before = raster.data.slice();
    const seen: Raster[] = [];
    const order = orderPixels(square, size);
    await followExchange({from: raster, to: blank, order, genre: 0, steps: 7}, (shown) => {
      seen.push(shown);
      return [0];
    });
    expect(seen).toHaveLength(8);
    expect(seen[0].data).toEqual(before);
    expect(seen[7].data).toEqual(blank.data);
    expect(raster.data).toEqual(before);
    expect(new Set(order).size).toBe(size.width * size.height);
  });

  it("measure the area by Petsiuk's formula", () => {
    expect(measureArea([1, 0.5, 0])).toBeCloseTo(0.5, 12);
    expect(measureArea([0.8, 0.8, 0.8, 0.8])).toBeCloseTo(0.8, 12);
  });

  it("stop when they are aborted, and say how far they are", async () => {
    const controller = new AbortController();
    const steps: number[] = [];
    const order = orderPixels(square, size);
    const running = followExchange({from: raster, to: blank, order, genre: 0, steps: 9}, classify, {
      signal: controller.signal,
      progress(done) {
        steps.push(done);
        if (done === 3) controller.abort();
      }
    });
    await expect(running).rejects.toThrow(/abort/i);
    expect(steps).toEqual([1, 2, 3]);
  });
});

describe("occlude", () => {
  it("is hottest where covering hurts, for and against", async () => {
    const [red, other] = await occlude({raster, substrate: blank, grid: {height: 9, width: 6}}, classify);
    const hottest = red.values.indexOf(Math.max(...red.values));
    expect(square.values[hottest]).toBe(1);
    expect(red.values[0]).toBe(0);
    for (const [cell, value] of red.values.entries()) expect(other.values[cell]).toBeCloseTo(-value, 12);
  });
});

describe("explainByRise", () => {
  it("is hotter on what matters than beside it, and the same for the same seed", async () => {
    const request = {raster, substrate: blank, masks: 300, seed: 3};
    const [map] = await explainByRise(request, classify);
    const mean = (inside: boolean) => {
      const cells = Array.from(map.values.keys()).filter((pixel) => {
        const [x, y] = [pixel % size.width, Math.floor(pixel / size.width)];
        return inside === (x >= 4 && x < 12 && y >= 20 && y < 28);
      });
      return cells.reduce((sum, pixel) => sum + map.values[pixel], 0) / cells.length;
    };
    expect(mean(true)).toBeGreaterThan(1.15 * mean(false));
    expect((await explainByRise(request, classify))[0].values).toEqual(map.values);
    const [another] = await explainByRise({...request, seed: 4}, classify);
    expect(another.values).not.toEqual(map.values);
  }, 30_000);
});

describe("substrates", () => {
  it("blur as scipy does", () => {
    const {picture, blurred} = readExplainFixture().blur;
    const {data} = blurRaster({width: 13, height: 9, channels: 3, data: Uint8ClampedArray.from(picture)}, 2);
    for (const [at, value] of data.entries()) expect(Math.abs(value - blurred[at])).toBeLessThanOrEqual(0.500001);
  });

  it("know the mean colour", () => {
    expect(averageColor(fillRaster(raster, [9, 8, 7]))).toEqual([9, 8, 7]);
  });
});
