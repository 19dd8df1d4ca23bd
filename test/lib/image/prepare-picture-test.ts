import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {
  cropMiddle,
  fitPicture,
  normalisePixels,
  type Preparation,
  preparationSchema,
  shapeOfInput
} from "../../../src/lib/image/prepare-picture.js";
import type {Raster} from "../../../src/lib/image/resample.js";
import {drawRaster} from "./draw-raster.js";

const {fits}: {fits: {source: [number, number]; target: [number, number]; values: number[]}[]} = JSON.parse(
  readFileSync(new URL("../../fixtures/resample.json", import.meta.url), "utf8")
);

const preparation: Preparation = {
  width: 20,
  height: 20,
  fit: "crop",
  filter: "bilinear",
  ground: [255, 255, 255],
  channels: "RGB",
  range: 1,
  mean: [0.485, 0.456, 0.406],
  standardDeviation: [0.229, 0.224, 0.225],
  layout: "NCHW"
};

describe("fitPicture", () => {
  for (const {source, target, values} of fits) {
    it(`crops ${source.join(" x ")} to ${target.join(" x ")} as PIL's ImageOps.fit`, () => {
      const [width, height] = target;
      const fitted = fitPicture(toPicture(drawRaster(...source)), {...preparation, width, height});
      expect(Array.from(fitted.data)).toEqual(values);
    });
  }

  it("lays what is transparent over the ground", () => {
    const data = new Uint8ClampedArray(4 * 64 * 64);
    const {data: found} = fitPicture({width: 64, height: 64, data}, {...preparation, ground: [10, 20, 30]});
    expect(Array.from(found.slice(0, 6))).toEqual([10, 20, 30, 10, 20, 30]);
  });
});

describe("cropMiddle", () => {
  it("takes the whole of a picture that has the shape", () => {
    expect(cropMiddle({width: 160, height: 240}, 2 / 3)).toEqual({left: 0, top: 0, right: 160, bottom: 240});
  });

  it("cuts the sides of a wide picture, and top and bottom of a high one", () => {
    expect(cropMiddle({width: 300, height: 100}, 1)).toEqual({left: 100, top: 0, right: 200, bottom: 100});
    expect(cropMiddle({width: 100, height: 300}, 1)).toEqual({left: 0, top: 100, right: 100, bottom: 200});
  });
});

describe("normalisePixels", () => {
  const raster: Raster = {width: 2, height: 1, channels: 3, data: Uint8ClampedArray.of(0, 51, 255, 102, 204, 153)};

  it("gives a plane for each channel, less the mean, over the deviation", () => {
    const half: Preparation = {...preparation, mean: [0.5, 0, 0], standardDeviation: [0.5, 1, 2]};
    const expected = [-1, -0.2, 0.2, 0.8, 0.5, 0.3];
    for (const [at, value] of normalisePixels(raster, half).entries()) expect(value).toBeCloseTo(expected[at], 6);
  });

  it("exchanges red and blue and keeps 0 to 255 as Keras' caffe mode does", () => {
    const caffe: Preparation = {...preparation, channels: "BGR", range: 255, mean: [103.939, 116.779, 123.68]};
    const pixels = normalisePixels(raster, {...caffe, standardDeviation: [1, 1, 1]});
    const expected = [151.061, 49.061, -65.779, 87.221, -123.68, -21.68];
    for (const [at, value] of pixels.entries()) expect(value).toBeCloseTo(expected[at], 4);
  });

  it("has the shape that models are given", () => {
    expect(shapeOfInput({...preparation, width: 160, height: 240})).toEqual([1, 3, 240, 160]);
  });
});

describe("preparationSchema", () => {
  it("refuses a deviation of 0 and a side of nothing", () => {
    expect(preparationSchema.safeParse(preparation).success).toBe(true);
    expect(preparationSchema.safeParse({...preparation, standardDeviation: [1, 0, 1]}).success).toBe(false);
    expect(preparationSchema.safeParse({...preparation, width: 0}).success).toBe(false);
  });
});

function toPicture({width, height, data}: Raster) {
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let at = 0; at < width * height; ++at) rgba.set(data.subarray(3 * at, 3 * at + 3), 4 * at);
  return {width, height, data: rgba};
}
