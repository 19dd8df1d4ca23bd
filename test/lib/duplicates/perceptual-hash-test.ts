import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countBits, hammingDistance, hashPicture} from "../../../src/lib/duplicates/perceptual-hash.js";
import type {Picture} from "../../../src/lib/table-definition.js";

/** A picture drawn by a function from relative coordinates (0 to 1) to red, green and blue. */
function draw(width: number, height: number, color: (x: number, y: number) => [number, number, number]): Picture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      data.set([...color((x + 0.5) / width, (y + 0.5) / height), 255], 4 * (y * width + x));
    }
  }
  return {width, height, data};
}

const rings = (x: number, y: number): [number, number, number] => {
  const value = 128 + 120 * Math.sin(14 * Math.hypot(x - 0.4, y - 0.7)) * x;
  return [value, value / 2, 255 - value];
};

const stripes = (x: number, y: number): [number, number, number] => [255 * ((7 * x + 3 * y) % 1), 90, 200 * y];

describe("hashPicture", () => {
  it("gives half of the 64 bits a one", () => {
    const {high, low} = hashPicture(draw(154, 231, rings));
    expect(countBits(high) + countBits(low)).toBe(32);
  });

  it("hardly changes when a picture is scaled, brightened or made softer in contrast", () => {
    const hash = hashPicture(draw(154, 231, rings));
    const scaled = hashPicture(draw(308, 462, rings));
    const brighter = hashPicture(draw(154, 231, (x, y) => rings(x, y).map((v) => 40 + v * 0.7) as never));
    expect(hammingDistance(hash, scaled)).toBeLessThanOrEqual(4);
    expect(hammingDistance(hash, brighter)).toBeLessThanOrEqual(4);
  });

  it("is far off for another picture", () => {
    const distance = hammingDistance(hashPicture(draw(154, 231, rings)), hashPicture(draw(154, 231, stripes)));
    expect(distance).toBeGreaterThan(12);
  });

  it("tells a picture of one colour by its contrast", () => {
    expect(hashPicture(draw(154, 231, () => [30, 60, 90])).contrast).toBeCloseTo(0, 9);
    expect(hashPicture(draw(154, 231, stripes)).contrast).toBeGreaterThan(8);
  });

  it("takes pictures smaller than its grid", () => {
    expect(hashPicture(draw(1, 1, () => [200, 0, 0]))).toMatchObject({high: 0, low: 0});
  });
});

describe("countBits", () => {
  it("counts the ones of any 32-bit integer", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 0xffffffff}), (word) => {
        expect(countBits(word)).toBe(word.toString(2).replaceAll("0", "").length);
      })
    );
  });
});
