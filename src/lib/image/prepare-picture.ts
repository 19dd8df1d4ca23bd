import {z} from "zod";
import type {Picture} from "../table-definition.js";
import {flattenPicture} from "./flatten-picture.js";
import {type Raster, resample} from "./resample.js";

const side = z.int().min(8).max(2048);
const triple = z.tuple([z.number(), z.number(), z.number()]);

/** How a model's pixels are made from a picture: part of the model's card, as training writes it. */
export const preparationSchema = z
  .strictObject({
    preparation: z.string().min(1).describe("What is done before, in words: upright, over white, the whole picture"),
    resize: z
      .strictObject({width: side, height: side, filter: z.enum(["bilinear", "bicubic"])})
      .describe("The whole picture to this size, with antialiasing, as PIL's resize"),
    view: z.strictObject({width: side, height: side}).describe("The window around the middle that the model reads"),
    layout: z.literal("NCHW"),
    channels: z.enum(["RGB", "BGR"]),
    mean: triple.describe("Subtracted from samples in 0 to 1, in the order of the channels"),
    standardDeviation: z
      .tuple([z.number().positive(), z.number().positive(), z.number().positive()])
      .describe("Divided by, in the order of the channels")
  })
  .refine(({resize, view}) => view.width <= resize.width && view.height <= resize.height, {
    path: ["view"],
    message: "must not be larger than the picture is resized to"
  });

export type Preparation = z.infer<typeof preparationSchema>;

/** Red, green and blue of what a model reads of a picture: over white, resized, the window around the middle. */
export function fitPicture(picture: Picture, {resize, view}: Preparation): Raster {
  const raster = {width: picture.width, height: picture.height, channels: 3, data: flattenPicture(picture)};
  return cropMiddle(resample(raster, resize.width, resize.height, resize.filter), view.width, view.height);
}

/** The window around the middle of a raster; an odd margin is larger on the right and below. */
export function cropMiddle(raster: Raster, width: number, height: number): Raster {
  const {channels, data} = raster;
  if (raster.width === width && raster.height === height) return raster;
  const left = Math.floor((raster.width - width) / 2);
  const top = Math.floor((raster.height - height) / 2);
  const cropped = new Uint8ClampedArray(width * height * channels);
  for (let row = 0; row < height; ++row) {
    const from = ((top + row) * raster.width + left) * channels;
    cropped.set(data.subarray(from, from + width * channels), row * width * channels);
  }
  return {width, height, channels, data: cropped};
}

/** Shape of what a model is given for one picture: one, channels, rows, columns. */
export function shapeOfInput({view}: Preparation): [number, number, number, number] {
  return [1, 3, view.height, view.width];
}

/** A model's pixels, (sample / 255 - mean) / deviation: one plane a channel, rows from the top (NCHW). */
export function normalisePixels({data, width, height}: Raster, preparation: Preparation): Float32Array {
  const {channels, mean, standardDeviation} = preparation;
  const count = width * height;
  const pixels = new Float32Array(3 * count);
  for (let plane = 0; plane < 3; ++plane) {
    const channel = channels === "RGB" ? plane : 2 - plane;
    const values = Float32Array.from(
      {length: 256},
      (_, sample) => (sample / 255 - mean[plane]) / standardDeviation[plane]
    );
    for (let at = 0; at < count; ++at) pixels[plane * count + at] = values[data[3 * at + channel]];
  }
  return pixels;
}
