import {z} from "zod";
import type {Picture} from "../table-definition.js";
import {flattenPicture} from "./flatten-picture.js";
import {type Box, type Raster, resample} from "./resample.js";

const byte = z.int().min(0).max(255);
const triple = z.tuple([z.number(), z.number(), z.number()]);

/** How a model's pixels are made from a picture; part of the model's card. */
export const preparationSchema = z.strictObject({
  width: z.int().min(8).max(1024),
  height: z.int().min(8).max(1024),
  fit: z
    .enum(["stretch", "crop"])
    .describe(
      "stretch: the whole picture, its sides scaled apart; crop: the largest part of the shape, from the middle"
    ),
  filter: z.enum(["bilinear", "bicubic"]).describe("With antialiasing, as PIL's resize"),
  ground: z.tuple([byte, byte, byte]).describe("Colour below what is transparent"),
  channels: z.enum(["RGB", "BGR"]),
  range: z.union([z.literal(1), z.literal(255)]).describe("What full brightness is before mean and deviation"),
  mean: triple.describe("Subtracted, in the order of the channels"),
  standardDeviation: z
    .tuple([z.number().positive(), z.number().positive(), z.number().positive()])
    .describe("Divided by, in the order of the channels"),
  layout: z.literal("NCHW")
});

export type Preparation = z.infer<typeof preparationSchema>;

/** Red, green and blue of a picture at the size that a model reads. */
export function fitPicture(picture: Picture, {width, height, fit, filter, ground}: Preparation): Raster {
  const {width: fullWidth, height: fullHeight} = picture;
  const raster = {width: fullWidth, height: fullHeight, channels: 3, data: flattenPicture(picture, ground)};
  return resample(raster, width, height, filter, fit === "crop" ? cropMiddle(raster, width / height) : undefined);
}

/** The largest box of a shape (width over height) around the middle: what PIL's `ImageOps.fit` takes. */
export function cropMiddle({width, height}: {width: number; height: number}, shape: number): Box {
  const wider = width / height > shape;
  const boxWidth = wider ? shape * height : width;
  const boxHeight = wider ? height : width / shape;
  const [left, top] = [(width - boxWidth) / 2, (height - boxHeight) / 2];
  return {left, top, right: left + boxWidth, bottom: top + boxHeight};
}

/** Shape of what a model is given for one picture: one, channels, rows, columns. */
export function shapeOfInput({width, height}: Preparation): [number, number, number, number] {
  return [1, 3, height, width];
}

/** A model's pixels, (sample / 255 * range - mean) / deviation: one plane a channel, rows from the top (NCHW). */
export function normalisePixels({data, width, height}: Raster, preparation: Preparation): Float32Array {
  const {channels, range, mean, standardDeviation} = preparation;
  const count = width * height;
  const pixels = new Float32Array(3 * count);
  for (let plane = 0; plane < 3; ++plane) {
    const channel = channels === "RGB" ? plane : 2 - plane;
    const values = Float32Array.from({length: 256}, (_, sample) => {
      return ((sample / 255) * range - mean[plane]) / standardDeviation[plane];
    });
    for (let at = 0; at < count; ++at) pixels[plane * count + at] = values[data[3 * at + channel]];
  }
  return pixels;
}
