import {describe, expect, it} from "vitest";
import {
  cropMiddle,
  fitPicture,
  normalisePixels,
  type Preparation,
  preparationSchema,
  shapeOfInput
} from "../../../src/lib/image/prepare-picture.js";
import {type Raster, resample} from "../../../src/lib/image/resample.js";
import {drawRaster} from "./draw-raster.js";

const preparation: Preparation = {
  preparation: "EXIF orientation, over white, RGB, PIL bicubic with antialias, whole picture",
  resize: {width: 16, height: 24, filter: "bicubic"},
  view: {width: 16, height: 24},
  layout: "NCHW",
  channels: "RGB",
  mean: [0.485, 0.456, 0.406],
  standardDeviation: [0.229, 0.224, 0.225]
};

describe("fitPicture", () => {
  it("resizes the whole of an opaque picture", () => {
    const raster = drawRaster(30, 40);
    expect(fitPicture(toPicture(raster), preparation)).toEqual(resample(raster, 16, 24, "bicubic"));
  });

  it("lays what is transparent over white, in the measure of its alpha", () => {
    const data = new Uint8ClampedArray(4 * 16 * 24);
    data.set([100, 0, 200, 51]);
    const {data: found} = fitPicture({width: 16, height: 24, data}, preparation);
    expect(Array.from(found.slice(0, 6))).toEqual([224, 204, 244, 255, 255, 255]);
  });

  it("takes the window around the middle", () => {
    const square = {...preparation, view: {width: 13, height: 13}};
    const whole = resample(drawRaster(30, 40), 16, 24, "bicubic");
    expect(fitPicture(toPicture(drawRaster(30, 40)), square)).toEqual(cropMiddle(whole, 13, 13));
  });
});

describe("cropMiddle", () => {
  it("leaves an odd margin larger on the right and below", () => {
    const raster: Raster = {
      width: 4,
      height: 3,
      channels: 1,
      data: Uint8ClampedArray.from({length: 12}, (_, at) => at)
    };
    expect(Array.from(cropMiddle(raster, 1, 2).data)).toEqual([1, 5]);
  });
});

describe("normalisePixels", () => {
  const raster: Raster = {width: 2, height: 1, channels: 3, data: Uint8ClampedArray.of(0, 51, 255, 102, 204, 153)};

  it("gives a plane for each channel, less the mean, over the deviation", () => {
    const half: Preparation = {...preparation, mean: [0.5, 0, 0], standardDeviation: [0.5, 1, 2]};
    const expected = [-1, -0.2, 0.2, 0.8, 0.5, 0.3];
    for (const [at, value] of normalisePixels(raster, half).entries()) expect(value).toBeCloseTo(expected[at], 6);
  });

  it("exchanges red and blue and keeps 0 to 255, as Keras' caffe mode does", () => {
    const caffe: Preparation = {
      ...preparation,
      channels: "BGR",
      mean: [103.939 / 255, 116.779 / 255, 123.68 / 255],
      standardDeviation: [1 / 255, 1 / 255, 1 / 255]
    };
    const expected = [151.061, 49.061, -65.779, 87.221, -123.68, -21.68];
    for (const [at, value] of normalisePixels(raster, caffe).entries()) expect(value).toBeCloseTo(expected[at], 4);
  });

  it("has the shape that models are given", () => {
    expect(shapeOfInput({...preparation, view: {width: 160, height: 240}})).toEqual([1, 3, 240, 160]);
  });
});

describe("preparationSchema", () => {
  it("refuses a deviation of 0, a side of nothing and a window larger than the picture", () => {
    const accepts = (change: object) => preparationSchema.safeParse({...preparation, ...change}).success;
    expect(accepts({})).toBe(true);
    expect(accepts({standardDeviation: [1, 0, 1]})).toBe(false);
    expect(accepts({resize: {width: 0, height: 24, filter: "bicubic"}})).toBe(false);
    expect(accepts({view: {width: 17, height: 24}})).toBe(false);
  });
});

function toPicture({width, height, data}: Raster) {
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let at = 0; at < width * height; ++at) rgba.set(data.subarray(3 * at, 3 * at + 3), 4 * at);
  return {width, height, data: rgba};
}
