import {describe, expect, it} from "vitest";
import {countReadUnits, createTokenGame} from "../../../src/lib/attribution/token-game.js";

const tokens = {before: [1], units: [[10, 11], [20], [30, 31, 32], [40]], after: [2], mask: 9};
const options = {outputs: 6, run: async (ids: number[]) => ids};

describe("createTokenGame", () => {
  it("takes absent words out, or puts a gap in the place of each token", async () => {
    const present = Uint8Array.of(1, 1, 0, 1);
    const removed = createTokenGame(tokens, {...options, absence: "removed", maxTokens: 20});
    const masked = createTokenGame(tokens, {...options, absence: "masked", maxTokens: 20});
    expect(await removed.evaluate(present)).toEqual([1, 10, 11, 20, 40, 2]);
    expect(await masked.evaluate(present)).toEqual([1, 10, 11, 20, 9, 9, 9, 40, 2]);
  });

  it("plays with what the model reads, and never lets in what lies beyond", async () => {
    const game = createTokenGame(tokens, {...options, absence: "removed", maxTokens: 7, outputs: 7});
    expect(game.players).toBe(3);
    const whole = Array.from(await game.evaluate(Uint8Array.of(1, 1, 1)), Math.round);
    expect(whole).toEqual([1, 10, 11, 20, 30, 31, 2]);
    expect(await game.evaluate(Uint8Array.of(0, 0, 1))).toEqual([1, 30, 31, 2]);
  });
});

describe("the ends of a token game", () => {
  it("are means over paddings, and tell how far those lie apart", async () => {
    const asked: number[] = [];
    const run = async (_: number[], padding: number) => {
      asked.push(padding);
      return [1 + padding / 3];
    };
    const game = createTokenGame(tokens, {run, outputs: 1, absence: "removed", maxTokens: 20});
    expect((await game.evaluate(Uint8Array.of(1, 1, 1, 1)))[0]).toBeCloseTo(3.5, 12);
    expect(asked).toEqual([0, 3, 6, 9, 12, 15]);
    expect(game.jitter![0]).toBeCloseTo(Math.sqrt(3.5), 12);
    await game.evaluate(Uint8Array.of(1, 0, 1, 1));
    expect(asked.slice(6)).toEqual([0]);
  });
});

describe("countReadUnits", () => {
  it("counts a unit that is cut, but none behind it", () => {
    expect([20, 9, 8, 7, 5, 4, 2].map((limit) => countReadUnits(tokens, limit))).toEqual([4, 4, 3, 3, 2, 1, 0]);
  });
});
