import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cosine} from "../../../../src/lib/inference/embedding.js";
import {adjustedRandIndex} from "../../../../src/lib/topics/adjusted-rand.js";
import {clusterPoints} from "../../../../src/lib/topics/hdbscan/hdbscan.js";
import {asPoints, type Points, rowOf} from "../../../../src/lib/topics/points.js";
import {fitDistanceCurve} from "../../../../src/lib/topics/umap/distance-curve.js";
import {buildFuzzyGraph} from "../../../../src/lib/topics/umap/fuzzy-graph.js";
import {layOut} from "../../../../src/lib/topics/umap/layout.js";
import {measureNeighborRecall, measureTrustworthiness} from "../../../../src/lib/topics/umap/layout-quality.js";
import {findNearestByCosine} from "../../../../src/lib/topics/umap/nearest-neighbors.js";
import {createRandom} from "../../../../src/lib/train/random.js";
import {expectClose} from "../words-fixture.js";

/** Directions around a few centres: `group[row]` says which. */
function makeDirections(rows: number, columns: number, groups: number): {points: Points; group: number[]} {
  const random = createRandom(3);
  const centres = Array.from({length: groups}, () => Array.from({length: columns}, () => random.normal()));
  const group = Array.from({length: rows}, (_, row) => row % groups);
  const values = group.flatMap((index) => centres[index].map((value) => value + 0.4 * random.normal()));
  return {points: asPoints(Float64Array.from(values), columns), group};
}

const cosineDistance = (a: ArrayLike<number>, b: ArrayLike<number>) => 1 - cosine(a, b);

describe("findNearestByCosine", () => {
  it("equals a search through all pairs", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 90}),
        fc.integer({min: 1, max: 7}),
        fc.integer({min: 0, max: 9}),
        (rows, columns, count) => {
          const {points} = makeDirections(rows, columns, 3);
          const found = findNearestByCosine(points, count);
          for (let row = 0; row < rows; ++row) {
            const expected = Array.from({length: rows}, (_, other) => other)
              .filter((other) => other !== row)
              .map((other) => Math.max(0, cosineDistance(rowOf(points, row), rowOf(points, other))))
              .sort((a, b) => a - b)
              .slice(0, count);
            expectClose(found.distance.slice(row * found.count, (row + 1) * found.count), expected, 1e-6);
          }
        }
      ),
      {numRuns: 40}
    );
  });
});

describe("fitDistanceCurve", () => {
  // umap-learn's find_ab_params(1, minDist).
  it.each([
    [0, 1.93280839734315, 0.7904949732233831],
    [0.1, 1.5769434602697652, 0.8950608778515733],
    [0.5, 0.5830300203414425, 1.3341669924314914]
  ])("has umap-learn's parameters for a least distance of %d", (minDist, a, b) => {
    const curve = fitDistanceCurve(minDist);
    expect(curve.a).toBeCloseTo(a, 5);
    expect(curve.b).toBeCloseTo(b, 5);
  });
});

describe("buildFuzzyGraph", () => {
  it("is symmetric, with 1 for each point's nearest neighbour", () => {
    const {points} = makeDirections(60, 4, 3);
    const neighbors = findNearestByCosine(points, 6);
    const graph = buildFuzzyGraph(neighbors);
    const at = (row: number, column: number) => {
      for (let entry = graph.starts[row]; entry < graph.starts[row + 1]; ++entry) {
        if (graph.indexes[entry] === column) return graph.values[entry];
      }
      return 0;
    };
    for (let row = 0; row < 60; ++row) {
      expect(at(row, neighbors.index[row * 6])).toBeCloseTo(1, 12);
      for (let other = 0; other < 60; ++other) expect(at(row, other)).toBe(at(other, row));
    }
  });
});

describe("layOut", () => {
  it("keeps neighbours together and groups apart", () => {
    const {points, group} = makeDirections(400, 20, 5);
    const layout = layOut(findNearestByCosine(points, 14), {dimensions: 2, seed: 1, epochs: 200});
    expect(measureTrustworthiness(points, layout, 15, cosineDistance)).toBeGreaterThan(0.91);
    expect(measureNeighborRecall(points, layout, 15, cosineDistance)).toBeGreaterThan(0.35);
    expect(adjustedRandIndex(clusterPoints(layout).label, group)).toBeGreaterThan(0.95);
  });

  it("is the same to the bit for the same seed, and another for another", () => {
    const neighbors = findNearestByCosine(makeDirections(80, 6, 2).points, 14);
    const lay = (seed: number) => [...layOut(neighbors, {dimensions: 5, seed, epochs: 50}).values];
    expect(lay(4)).toEqual(lay(4));
    expect(lay(4)).not.toEqual(lay(5));
  });

  it.each([0, 1, 2, 3, 5])("answers for %d points", (rows) => {
    const layout = layOut(findNearestByCosine(makeDirections(rows, 3, 1).points, 14), {dimensions: 2, seed: 1});
    expect(layout.rows).toBe(rows);
    expect([...layout.values].every(Number.isFinite)).toBe(true);
  });

  it("answers for points that are all the same", () => {
    const same = asPoints(new Float64Array(40 * 3).fill(1), 3);
    const layout = layOut(findNearestByCosine(same, 14), {dimensions: 2, seed: 1, epochs: 50});
    expect([...layout.values].every(Number.isFinite)).toBe(true);
  });
});

describe("measureTrustworthiness", () => {
  it("is 1 for a layout that is the space, and below for one that is shuffled", () => {
    const {points} = makeDirections(50, 2, 1);
    const square = (a: ArrayLike<number>, b: ArrayLike<number>) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
    expect(measureTrustworthiness(points, points, 5, square)).toBe(1);
    const order = createRandom(2).permutation(50);
    const shuffled = asPoints(Float64Array.from([...order].flatMap((row) => [...rowOf(points, row)])), 2);
    expect(measureTrustworthiness(points, shuffled, 5, square)).toBeLessThan(0.7);
  });
});
