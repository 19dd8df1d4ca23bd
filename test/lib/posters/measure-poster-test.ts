import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {COLOR_FAMILIES} from "../../../src/lib/posters/color-families.js";
import {LAYOUT, measurePoster, sobel} from "../../../src/lib/posters/measure-poster.js";
import {reducePoster} from "../../../src/lib/posters/reduce-poster.js";
import {drawPicture} from "../../draw-picture.js";

const measure = (color: (x: number, y: number) => readonly [number, number, number], width = 154, height = 231) =>
  measurePoster(reducePoster(drawPicture(width, height, color)));
const share = (figures: ReturnType<typeof measurePoster>, name: string) =>
  figures.families[COLOR_FAMILIES.findIndex((family) => family.name === name)];
const byte = fc.integer({min: 0, max: 255});

describe("measurePoster", () => {
  it("knows white, black and grey", () => {
    expect(measure(() => [255, 255, 255])).toMatchObject({
      contrast: expect.closeTo(0, 9),
      darkShare: 0,
      edges: expect.closeTo(0, 9)
    });
    expect(measure(() => [255, 255, 255]).lightness).toBeCloseTo(1, 4);
    expect(measure(() => [0, 0, 0])).toMatchObject({lightness: 0, darkShare: 1, symmetry: 0});
    expect(
      share(
        measure(() => [128, 128, 128]),
        "grey"
      )
    ).toBe(1);
  });

  it.each([
    ["red", [220, 30, 30]],
    ["green", [30, 160, 40]],
    ["blue", [30, 60, 230]],
    ["yellow", [250, 230, 40]]
  ] as const)("calls %s by its name", (name, color) => {
    expect(
      share(
        measure(() => color),
        name
      )
    ).toBe(1);
  });

  it("sees half a poster in the dark", () => {
    const figures = measure((x) => (x < 0.5 ? [10, 10, 10] : [240, 240, 240]), 120, 180);
    expect(figures.darkShare).toBe(0.5);
    expect(figures.symmetry).toBeCloseTo(-1, 9);
    expect(share(figures, "white")).toBe(0.5);
  });

  it("tells the top from the bottom", () => {
    const {layout} = measure((_, y) => (y < 0.25 ? [255, 255, 255] : [0, 0, 0]), 120, 180);
    const lightness = layout.slice(0, LAYOUT.columns * LAYOUT.rows);
    expect([...lightness.slice(0, 3)].every((value) => value > 0.95)).toBe(true);
    expect([...lightness.slice(3)].every((value) => value < 0.05)).toBe(true);
  });

  it("gives a mirrored poster the same figures", () => {
    fc.assert(
      fc.property(fc.array(byte, {minLength: 27, maxLength: 27}), (bytes) => {
        const color = (x: number, y: number) => {
          const cell = 3 * (3 * Math.floor(3 * y) + Math.floor(3 * x));
          return [bytes[cell], bytes[cell + 1], bytes[cell + 2]] as const;
        };
        const [plain, mirrored] = [measure(color, 60, 90), measure((x, y) => color(1 - x, y), 60, 90)];
        for (const key of ["lightness", "contrast", "chroma", "darkShare", "edges", "symmetry"] as const) {
          expect(mirrored[key]).toBeCloseTo(plain[key], 9);
        }
      })
    );
  });

  it("gives shares that sum to 1, whatever the size of the picture", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 200}), fc.integer({min: 1, max: 200}), byte, (width, height, value) => {
        const figures = measure((x, y) => [255 * x, 255 * y, value], width, height);
        expect(figures.families.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
        expect(figures.layout.every((part) => part >= 0 && part <= 1)).toBe(true);
      }),
      {numRuns: 20}
    );
  });
});

describe("sobel", () => {
  it("measures a ramp by its slope, and half of it at the rim", () => {
    const lightness = Float64Array.from({length: 25}, (_, cell) => (cell % 5) / 10);
    const edges = sobel({columns: 5, rows: 5, lightness});
    expect(edges[12]).toBeCloseTo(0.1, 12);
    expect(edges[10]).toBeCloseTo(0.05, 12);
  });
});
