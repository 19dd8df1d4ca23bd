import {describe, expect, it} from "vitest";
import {buildGenreGraph} from "../../../src/lib/genres/graph.js";
import {labelHeight, type PlacedNode, placeGraph} from "../../../src/lib/genres/graph-layout.js";
import {publishedMatrix} from "./published-matrix.js";

const sizes = [
  {width: 340, height: 360},
  {width: 680, height: 420},
  {width: 1100, height: 460}
];

describe.each(sizes)("placeGraph at $width × $height", (size) => {
  for (const minimumLift of [0, 0.5, 1, 1.5, 2.5]) {
    const graph = buildGenreGraph(publishedMatrix, minimumLift);

    it(`keeps discs and labels inside and clear of each other from lift ${minimumLift}`, () => {
      const nodes = placeGraph(graph, size);
      for (const node of nodes) {
        expect(node.x - node.radius).toBeGreaterThanOrEqual(0);
        expect(node.x + node.radius).toBeLessThanOrEqual(size.width);
        expect(node.y - node.radius).toBeGreaterThanOrEqual(0);
        expect(node.y + node.radius + labelHeight).toBeLessThanOrEqual(size.height);
      }
      const overlaps = nodes.flatMap((a, index) => nodes.slice(index + 1).filter((b) => overlap(a, b)));
      expect(overlaps).toEqual([]);
    });

    it(`places them the same way again from lift ${minimumLift}`, () => {
      expect(placeGraph(graph, size).map(({x, y}) => [x, y])).toEqual(placeGraph(graph, size).map(({x, y}) => [x, y]));
    });
  }
});

/** True when the discs meet, or the labels, each taken as 60 pixels wide. */
function overlap(a: PlacedNode, b: PlacedNode): boolean {
  if (Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius) return true;
  return Math.abs(a.x - b.x) < 60 && Math.abs(a.y + a.radius - b.y - b.radius) < labelHeight;
}
