import {describe, expect, it} from "vitest";
import {countReadUnits, createTokenGame} from "../../../src/lib/attribution/token-game.js";

const tokens = {before: [1], units: [[10, 11], [20], [30, 31, 32], [40]], after: [2], mask: 9};
const options = {outputs: 1, run: async (ids: number[]) => ids};

describe("createTokenGame", () => {
  it("takes absent words out, or puts a gap in the place of each token", async () => {
    const present = Uint8Array.of(1, 1, 0, 1);
    const removed = createTokenGame(tokens, {...options, absence: "removed", maxTokens: 20});
    const masked = createTokenGame(tokens, {...options, absence: "masked", maxTokens: 20});
    expect(await removed.evaluate(present)).toEqual([1, 10, 11, 20, 40, 2]);
    expect(await masked.evaluate(present)).toEqual([1, 10, 11, 20, 9, 9, 9, 40, 2]);
  });

  it("plays with what the model reads, and never lets in what lies beyond", async () => {
    const game = createTokenGame(tokens, {...options, absence: "removed", maxTokens: 7});
    expect(game.players).toBe(3);
    expect(await game.evaluate(Uint8Array.of(1, 1, 1))).toEqual([1, 10, 11, 20, 30, 31, 2]);
    expect(await game.evaluate(Uint8Array.of(0, 0, 1))).toEqual([1, 30, 31, 2]);
  });
});

describe("countReadUnits", () => {
  it("counts a unit that is cut, but none behind it", () => {
    expect([20, 9, 8, 7, 5, 4, 2].map((limit) => countReadUnits(tokens, limit))).toEqual([4, 4, 3, 3, 2, 1, 0]);
  });
});
