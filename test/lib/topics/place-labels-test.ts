import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {placeLabels} from "../../../src/lib/topics/place-labels.js";

const frame = {width: 300, height: 200};
const box = fc.record({
  x: fc.integer({min: -20, max: 320}),
  y: fc.integer({min: -20, max: 220}),
  width: fc.integer({min: 1, max: 90}),
  height: fc.integer({min: 1, max: 30})
});

describe("placeLabels", () => {
  it("lets no label cover another or leave the frame, and leaves none out without need", () => {
    fc.assert(
      fc.property(fc.array(box, {maxLength: 40}), (boxes) => {
        const placed = placeLabels(boxes, frame);
        const free = (a: number, b: number) =>
          Math.abs(boxes[a].x - boxes[b].x) * 2 >= boxes[a].width + boxes[b].width ||
          Math.abs(boxes[a].y - boxes[b].y) * 2 >= boxes[a].height + boxes[b].height;
        for (const a of placed) for (const b of placed) if (a !== b) expect(free(a, b)).toBe(true);
        for (const [index, {x, y, width, height}] of boxes.entries()) {
          if (placed.includes(index)) continue;
          const outside = x < width / 2 || x + width / 2 > 300 || y < height / 2 || y + height / 2 > 200;
          expect(outside || placed.some((other) => other < index && !free(index, other))).toBe(true);
        }
      })
    );
  });
});
