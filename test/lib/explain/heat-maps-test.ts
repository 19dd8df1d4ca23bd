import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {HeatMap} from "../../../src/lib/explain/feature-maps.js";
import {coverCells, measureShare} from "../../../src/lib/explain/heat-share.js";
import {findHottestTenth, measureSpread} from "../../../src/lib/explain/heat-spread.js";
import {rankCorrelation} from "../../../src/lib/explain/rank-correlation.js";
import {scaleMaps, subtractMaps} from "../../../src/lib/explain/scale-maps.js";
import {upsampleHeat} from "../../../src/lib/explain/upsample-heat.js";
import {readExplainFixture} from "./read-fixture.js";

const fixture = readExplainFixture();
const values = fc.array(fc.double({min: -10, max: 10, noNaN: true}), {minLength: 12, maxLength: 12});
const grid = (list: readonly number[]): HeatMap => ({height: 4, width: 3, values: Float64Array.from(list)});

describe("scaleMaps", () => {
  it("gives all maps one scale, or each its own", () => {
    const maps = [grid([4, -2, ...new Array(10).fill(0)]), grid([1, -0.5, ...new Array(10).fill(0)])];
    const shared = scaleMaps(maps, {scope: "shared", sign: "signed"});
    expect(shared.extents).toEqual([4, 4]);
    expect(Array.from(shared.maps[1].values.slice(0, 2))).toEqual([0.25, -0.125]);
    const own = scaleMaps(maps, {scope: "own", sign: "positive"});
    expect(own.extents).toEqual([4, 1]);
    expect(Array.from(own.maps[1].values.slice(0, 2))).toEqual([1, 0]);
  });

  it("stays within its bounds, and is 0 for maps without heat", () => {
    fc.assert(
      fc.property(fc.array(values, {minLength: 1, maxLength: 9}), (lists) => {
        const {maps} = scaleMaps(lists.map(grid), {scope: "own", sign: "signed"});
        for (const map of maps) expect(map.values.every((value) => Math.abs(value) <= 1)).toBe(true);
      })
    );
    const none = scaleMaps([grid(new Array(12).fill(-1))], {scope: "own", sign: "positive"});
    expect(none.maps[0].values.every((value) => value === 0)).toBe(true);
  });

  it("tells why one genre and not another by the difference of their maps", () => {
    expect(Array.from(subtractMaps(grid(new Array(12).fill(3)), grid(new Array(12).fill(1))).values)).toEqual(
      new Array(12).fill(2)
    );
  });
});

describe("upsampleHeat", () => {
  it("equals PyTorch's bilinear interpolation, upwards and at another size", () => {
    const {grid: list, large, small} = fixture.upsampling;
    const expectNear = (found: HeatMap, expected: number[]) => {
      for (const [cell, value] of found.values.entries()) expect(value).toBeCloseTo(expected[cell], 7);
    };
    expectNear(upsampleHeat(grid(list), 7, 10), large);
    expectNear(upsampleHeat(grid(list), 3, 3), small);
  });

  it("goes nowhere beyond the coldest and the hottest cell", () => {
    fc.assert(
      fc.property(values, (list) => {
        const {values: found} = upsampleHeat(grid(list), 17, 23);
        expect(Math.max(...found)).toBeLessThanOrEqual(Math.max(...list) + 1e-9);
        expect(Math.min(...found)).toBeGreaterThanOrEqual(Math.min(...list) - 1e-9);
      })
    );
  });
});

describe("rankCorrelation", () => {
  it("equals scipy's, with and without ties", () => {
    for (const {a, b, correlation} of fixture.rankCorrelations) {
      expect(rankCorrelation(a, b)).toBeCloseTo(correlation, 12);
    }
  });

  it("is 1 for a list and any rising function of it, and null for one value", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({min: -99, max: 99}), {minLength: 2}), (list) => {
        expect(
          rankCorrelation(
            list,
            list.map((value) => value ** 3)
          )
        ).toBeCloseTo(1, 12);
      })
    );
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
  });
});

describe("measureSpread", () => {
  it("is whole where all cells are alike, and nothing where one has all", () => {
    const even = measureSpread(grid(new Array(12).fill(0.3)))!;
    expect(even.entropy).toBeCloseTo(1, 12);
    expect(even.hottestTenth).toBeCloseTo(0.1, 12);
    expect(measureSpread(grid([5, ...new Array(11).fill(-1)]))).toEqual({entropy: 0, hottestTenth: 1});
  });

  it("counts the part of a cell that the tenth ends within", () => {
    // A tenth of twelve cells is one cell and a fifth of the next.
    expect(measureSpread(grid([6, 4, ...new Array(10).fill(0)]))!.hottestTenth).toBeCloseTo((6 + 0.2 * 4) / 10, 12);
  });

  it("does not change with the map's scale, and is null without heat", () => {
    fc.assert(
      fc.property(values, fc.integer({min: 1, max: 50}), (list, factor) => {
        const [a, b] = [measureSpread(grid(list)), measureSpread(grid(list.map((value) => value * factor)))];
        if (!a || !b) expect(a).toBe(b);
        else expect(b.entropy).toBeCloseTo(a.entropy, 6);
      })
    );
    expect(measureSpread(grid(new Array(12).fill(-2)))).toBeNull();
  });

  it("names the hottest cells", () => {
    expect(findHottestTenth(grid([0, 1, 9, ...new Array(9).fill(2)]))).toEqual([2]);
  });
});

describe("measureShare", () => {
  it("gives the heat within a box, beside the area of the box", () => {
    // The upper half, of a grid of four rows.
    const mask = coverCells([{left: 0, top: 0, right: 1, bottom: 0.5}], {height: 4, width: 3});
    expect(Array.from(mask)).toEqual([...new Array(6).fill(1), ...new Array(6).fill(0)]);
    const share = measureShare(grid([9, ...new Array(8).fill(0), 1, -7, 0]), mask)!;
    expect([share.heat, share.hit]).toEqual([0.9, true]);
    expect(share.area).toBeCloseTo(0.5, 12);
  });

  it("counts a cell for the part that is covered, and overlapping boxes once", () => {
    const boxes = [
      {left: 0, top: 0, right: 1 / 6, bottom: 1},
      {left: 0, top: 0, right: 1 / 6, bottom: 0.5}
    ];
    expect(Array.from(coverCells(boxes, {height: 2, width: 3}))).toEqual([0.5, 0, 0, 0.5, 0, 0]);
  });

  it("is null without heat", () => {
    expect(measureShare(grid(new Array(12).fill(0)), new Array(12).fill(1))).toBeNull();
  });
});
