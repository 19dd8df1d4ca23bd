import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {addUp} from "../../../src/lib/attribution/completeness.js";
import {occlude} from "../../../src/lib/attribution/occlusion.js";
import {collectSteps, findLast, gameOf, sumOf} from "./sample-games.js";

describe("occlude", () => {
  it("gives each its own part of a linear model, and leaves no gap", async () => {
    const share = fc.double({min: -5, max: 5, noNaN: true});
    await fc.assert(
      fc.asyncProperty(fc.array(share, {maxLength: 6}), share, async (shares, base) => {
        const found = await findLast(occlude(gameOf(shares.length, sumOf(shares, base))));
        for (const [player, expected] of shares.entries()) expect(found.values[player]).toBeCloseTo(expected, 9);
        expect(addUp(found, 0).gap).toBeCloseTo(0, 9);
      })
    );
  });

  it("gives nothing to two who say the same, and shows it as a gap", async () => {
    const found = await findLast(occlude(gameOf(2, (members) => Number(members > 0))));
    expect([...found.values]).toEqual([0, 0]);
    expect(addUp(found, 0)).toEqual({base: 0, sum: 0, total: 0, full: 1, gap: 1});
  });

  it("tells of one player after the other", async () => {
    const steps = await collectSteps(occlude(gameOf(3, sumOf([1, 2, 3]))));
    expect(steps.map(({done, total}) => `${done} of ${total}`)).toEqual(["2 of 5", "3 of 5", "4 of 5", "5 of 5"]);
    expect(steps.map(({attribution: {values}}) => [...values])).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [1, 2, 0],
      [1, 2, 3]
    ]);
  });

  it("stops when it is left", async () => {
    const game = gameOf(9, sumOf([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    for await (const {done} of occlude(game)) if (done === 4) break;
    expect(game.evaluations).toBe(4);
  });
});
