import fc from "fast-check";
import {expect, it} from "vitest";
import {countCombinations} from "../../../src/lib/genres/combinations.js";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";

it("counts films by their exact combination, most films first", () => {
  const [drama, crime] = [["Drama"], ["Crime", "Drama"]].map(encodeMultiHot);
  expect(countCombinations([crime, drama, crime])).toEqual([
    {multiHot: crime, size: 2, films: 2},
    {multiHot: drama, size: 1, films: 1}
  ]);
});

it("counts each film once and does not depend on their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 511})), (bits) => {
      const combinations = countCombinations(bits);
      expect(combinations.reduce((sum, {films}) => sum + films, 0)).toBe(bits.length);
      expect(countCombinations([...bits].reverse())).toEqual(combinations);
    })
  );
});
