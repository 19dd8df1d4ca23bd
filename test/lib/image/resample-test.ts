import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {resample} from "../../../src/lib/image/resample.js";
import {drawRaster} from "./draw-raster.js";

interface Case {
  source: [number, number];
  target: [number, number];
  filter: "bilinear" | "bicubic";
  box: [number, number, number, number] | null;
  values: number[];
}

const {cases}: {cases: Case[]} = JSON.parse(
  readFileSync(new URL("../../fixtures/resample.json", import.meta.url), "utf8")
);

describe("resample", () => {
  for (const {source, target, filter, box, values} of cases) {
    const part = box ? ` of its part ${box}` : "";
    it(`equals PIL from ${source.join(" x ")}${part} to ${target.join(" x ")}, ${filter}`, () => {
      const bounds = box ? {left: box[0], top: box[1], right: box[2], bottom: box[3]} : undefined;
      const {width, height, data} = resample(drawRaster(...source), target[0], target[1], filter, bounds);
      expect([width, height]).toEqual(target);
      expect(Array.from(data)).toEqual(values);
    });
  }

  it("keeps a picture of one colour that colour", () => {
    const side = fc.integer({min: 1, max: 40});
    fc.assert(
      fc.property(side, side, side, side, fc.integer({min: 0, max: 255}), (width, height, wide, high, value) => {
        const data = new Uint8ClampedArray(3 * width * height).fill(value);
        const resized = resample({width, height, channels: 3, data}, wide, high, "bicubic");
        expect(resized.data.length).toBe(3 * wide * high);
        expect(resized.data.every((found) => found === value)).toBe(true);
      })
    );
  });
});
