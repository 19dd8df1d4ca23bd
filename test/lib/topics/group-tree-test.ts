import fc from "fast-check";
import {expect, it} from "vitest";
import {groupTree} from "../../../src/lib/topics/group-tree.js";
import {buildHierarchy} from "../../../src/lib/topics/hierarchy.js";

const places = fc.array(fc.integer({min: 0, max: 100}), {minLength: 1, maxLength: 20});
const hierarchyOf = (values: number[]) => buildHierarchy(values.map((a) => values.map((b) => Math.abs(a - b))));

it("holds each topic in one group and joins all groups above the cut", () => {
  fc.assert(
    fc.property(places, fc.integer({min: 0, max: 300}), (values, cut) => {
      const {groups, merges} = groupTree(hierarchyOf(values), values.length, cut);
      expect(groups.flatMap(({topics}) => topics).sort((a, b) => a - b)).toEqual([...values.keys()]);
      expect(groups.map(({place}) => place)).toEqual([...groups.keys()]);
      expect(merges).toHaveLength(groups.length - 1);
      for (const {height, sides} of merges) {
        expect(height).toBeGreaterThan(cut);
        for (const side of sides) expect(side.height).toBeLessThanOrEqual(height);
      }
    })
  );
});

it("puts likes beside each other", () => {
  const {groups} = groupTree(hierarchyOf([0, 10, 1, 11]), 4, 2);
  expect(groups.map(({topics}) => topics)).toEqual([
    [0, 2],
    [1, 3]
  ]);
});

it("is empty without topics", () => {
  expect(groupTree([], 0, 1)).toEqual({groups: [], merges: []});
});
