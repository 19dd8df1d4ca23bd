import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {addUp} from "../../../src/lib/attribution/completeness.js";
import {computeShapley, sampleShapley} from "../../../src/lib/attribution/shapley.js";
import {collectSteps, findLast, gameOf, sumOf} from "./sample-games.js";

const worth = fc.double({min: -8, max: 8, noNaN: true});
/** Any game of up to five players: a worth for each coalition. */
const anyGame = fc.integer({min: 1, max: 5}).chain((players) =>
  fc.record({
    players: fc.constant(players),
    worths: fc.array(worth, {minLength: 2 ** players, maxLength: 2 ** players})
  })
);

describe("computeShapley", () => {
  it("divides the glove game as Shapley's formula does", async () => {
    // One left glove, two right ones: a pair is worth 1.
    const {values} = await findLast(
      computeShapley(gameOf(3, (members) => Number((members & 1) === 1 && (members & 6) > 0)))
    );
    expect(values[0]).toBeCloseTo(2 / 3, 12);
    expect(values[1]).toBeCloseTo(1 / 6, 12);
    expect(values[2]).toBeCloseTo(1 / 6, 12);
  });

  it("is efficient: the shares add up to the whole", async () => {
    await fc.assert(
      fc.asyncProperty(anyGame, async ({players, worths}) => {
        const found = await findLast(computeShapley(gameOf(players, (members) => worths[members])));
        expect(Math.abs(addUp(found, 0).gap)).toBeLessThan(1e-9);
      })
    );
  });

  it("is additive: the shares in a sum of games are the sums of the shares", async () => {
    await fc.assert(
      fc.asyncProperty(anyGame, fc.array(worth, {minLength: 32, maxLength: 32}), async ({players, worths}, others) => {
        const game = gameOf(
          players,
          (members) => worths[members],
          (members) => others[members],
          (members) => worths[members] + others[members]
        );
        const {values} = await findLast(computeShapley(game));
        for (let player = 0; player < players; ++player) {
          expect(values[player * 3] + values[player * 3 + 1]).toBeCloseTo(values[player * 3 + 2], 9);
        }
      })
    );
  });

  it("gives nothing to one who adds nothing, and the same to two who add the same", async () => {
    await fc.assert(
      fc.asyncProperty(anyGame, async ({players, worths}) => {
        // A player more, who adds nothing; and two more, of whom either does what the other does.
        const core = 2 ** players - 1;
        const game = gameOf(
          players + 3,
          (members) => worths[members & core],
          (members) => worths[members & core] * (members >> (players + 1) ? 1 : 2)
        );
        const {values} = await findLast(computeShapley(game));
        expect(values[players * 2]).toBeCloseTo(0, 9);
        expect(values[players * 2 + 1]).toBeCloseTo(0, 9);
        expect(values[(players + 1) * 2 + 1]).toBeCloseTo(values[(players + 2) * 2 + 1], 9);
      })
    );
  });

  it("gives each its own part of a linear model", async () => {
    const found = await findLast(computeShapley(gameOf(4, sumOf([1, -2, 0.5, 3], -1))));
    expect(Array.from(found.values, (value) => Number(value.toFixed(9)))).toEqual([1, -2, 0.5, 3]);
    expect(addUp(found, 0)).toMatchObject({base: -1, full: 1.5});
  });

  it("evaluates each coalition once and says how far it is", async () => {
    const game = gameOf(4, sumOf([1, 2, 3, 4]));
    const steps = await collectSteps(computeShapley(game));
    expect(game.evaluations).toBe(16);
    expect(steps.at(-1)).toMatchObject({done: 16, total: 16});
  });

  it("has nothing to divide among nobody", async () => {
    const found = await findLast(computeShapley(gameOf(0, () => 2)));
    expect(addUp(found, 0)).toEqual({base: 2, sum: 0, total: 2, full: 2, gap: 0});
  });
});

describe("sampleShapley", () => {
  it("adds up to the whole after whole orders, whatever was drawn", async () => {
    await fc.assert(
      fc.asyncProperty(anyGame, fc.integer(), async ({players, worths}, seed) => {
        const found = await findLast(
          sampleShapley(
            gameOf(players, (members) => worths[members]),
            {pairs: 2, seed}
          )
        );
        expect(Math.abs(addUp(found, 0).gap)).toBeLessThan(1e-9);
      })
    );
  });

  it("is exact for a linear model from the first order on, with no error", async () => {
    const steps = await collectSteps(sampleShapley(gameOf(5, sumOf([1, -2, 0.5, 3, 0])), {pairs: 2, seed: 7}));
    const {values, errors} = steps.at(-1)!.attribution;
    for (const [player, share] of [1, -2, 0.5, 3, 0].entries()) {
      expect(values[player]).toBeCloseTo(share, 9);
      expect(errors[player]).toBeCloseTo(0, 9);
    }
  });

  it("nears the exact values, within its standard errors", async () => {
    // Worth grows with the square of the number of members, and one pair matters on top.
    const worthOf = (members: number) => {
      const count = [0, 1, 2, 3, 4, 5].filter((player) => (members >> player) & 1).length;
      return count ** 2 + 5 * Number((members & 3) === 3) - 2 * Number((members & 12) === 4);
    };
    const exact = await findLast(computeShapley(gameOf(6, worthOf)));
    const sampled = await findLast(sampleShapley(gameOf(6, worthOf), {pairs: 400, seed: 1}));
    for (let player = 0; player < 6; ++player) {
      expect(sampled.errors[player]).toBeGreaterThanOrEqual(0);
      expect(sampled.errors[player]).toBeLessThan(0.2);
      expect(Math.abs(sampled.values[player] - exact.values[player])).toBeLessThan(4 * sampled.errors[player] + 1e-9);
    }
  });

  it("draws the same orders from the same seed", async () => {
    const worthOf = (members: number) => Math.sin(members);
    const draw = async (seed: number) => [
      ...(await findLast(sampleShapley(gameOf(6, worthOf), {pairs: 3, seed}))).values
    ];
    expect(await draw(4)).toEqual(await draw(4));
    expect(await draw(4)).not.toEqual(await draw(5));
  });

  it("knows more words with each step, and needs as many evaluations as it says", async () => {
    const game = gameOf(5, sumOf([1, 2, 3, 4, 5]));
    const steps = await collectSteps(sampleShapley(game, {pairs: 2, seed: 1}));
    expect(game.evaluations).toBe(steps.at(-1)!.total);
    expect(steps.at(-1)!.done).toBe(steps.at(-1)!.total);
  });
});
