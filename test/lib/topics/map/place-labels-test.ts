import fc from "fast-check";
import {expect, it} from "vitest";
import {placeLabels} from "../../../../src/lib/topics/map/place-labels.js";

const size = {width: 400, height: 300};
const box = fc.record({
  x: fc.double({min: -50, max: 450, noNaN: true}),
  y: fc.double({min: -50, max: 350, noNaN: true}),
  width: fc.integer({min: 10, max: 120}),
  height: fc.constant(16)
});

it("places no label over another, nor across the edge", () => {
  fc.assert(
    fc.property(fc.array(box, {maxLength: 60}), (boxes) => {
      const placed = placeLabels(boxes, {...size, gap: 4}).map((index) => boxes[index]);
      for (const [index, a] of placed.entries()) {
        expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width / 2).toBeLessThanOrEqual(size.width);
        expect(a.y - a.height / 2).toBeGreaterThanOrEqual(0);
        expect(a.y + a.height / 2).toBeLessThanOrEqual(size.height);
        for (const b of placed.slice(index + 1)) {
          const across = Math.abs(a.x - b.x) - (a.width + b.width) / 2;
          const down = Math.abs(a.y - b.y) - (a.height + b.height) / 2;
          expect(Math.max(across, down)).toBeGreaterThanOrEqual(4);
        }
      }
    })
  );
});

it("leaves a label out only for one that comes before it or for the edge", () => {
  const label = (x: number) => ({x, y: 100, width: 40, height: 16});
  expect(placeLabels([label(100), label(120), label(150), label(-10)], size)).toEqual([0, 2]);
  expect(placeLabels([label(100), label(200), label(300)], {...size, most: 2})).toEqual([0, 1]);
});
