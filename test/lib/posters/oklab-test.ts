import {converter} from "culori";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bytesOf, linearLight, oklabOf} from "../../../src/lib/posters/oklab.js";

const toOklab = converter("oklab");
const byte = fc.integer({min: 0, max: 255});

describe("oklabOf", () => {
  it("agrees with culori for every sRGB colour", () => {
    fc.assert(
      fc.property(byte, byte, byte, (red, green, blue) => {
        const expected = toOklab({mode: "rgb", r: red / 255, g: green / 255, b: blue / 255});
        const [lightness, a, b] = oklabOf(linearLight[red], linearLight[green], linearLight[blue]);
        expect(lightness).toBeCloseTo(expected.l, 6);
        expect(a).toBeCloseTo(expected.a, 6);
        expect(b).toBeCloseTo(expected.b, 6);
      })
    );
  });

  it("is undone by bytesOf", () => {
    fc.assert(
      fc.property(byte, byte, byte, (...bytes) => {
        const [red, green, blue] = bytes.map((value) => linearLight[value]);
        expect(bytesOf(oklabOf(red, green, blue))).toEqual(bytes);
      })
    );
  });
});
