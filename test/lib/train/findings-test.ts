import {describe, expect, it} from "vitest";
import type {Difference} from "../../../src/lib/compare/differences.js";
import type {LeaderboardRow} from "../../../src/lib/compare/leaderboard.js";
import {findLosses, findStanding} from "../../../src/lib/train/findings.js";

const round = (number: number, trainLoss: number, validationLoss: number) => ({
  round: number,
  trainLoss,
  validationLoss,
  macroF1: 0.5
});

describe("findLosses", () => {
  it("says that a head still learns what holds for other films", () => {
    expect(findLosses([])).toBe("No round is done yet.");
    expect(findLosses([round(1, 0.6, 0.61), round(2, 0.4, 0.45)])).toBe(
      "After 2 rounds the loss is .400 on the training films and .450 on validation, the lowest so far."
    );
  });

  it("says from which round on it learns by heart", () => {
    expect(findLosses([round(1, 0.5, 0.5), round(2, 0.3, 0.41), round(3, 0.1, 0.52)])).toBe(
      "After 3 rounds the loss is .100 on the training films and .520 on validation, where it was lowest after round 2 (.410): since then it learns its own films by heart."
    );
  });
});

describe("findStanding", () => {
  const row = (id: string, rank: number, groups: string) =>
    ({run: {record: {id}}, value: 0.6 - rank / 100, interval: [0.5, 0.7], rank, groups}) as unknown as LeaderboardRow;
  const board = [row("a", 1, "a"), row("mine", 2, "ab"), row("b", 3, "b"), row("c", 4, "c")];
  const difference = (value: number, low: number, high: number) =>
    ({difference: value, interval: [low, high], favour: value, differs: low > 0 || high < 0}) as unknown as Difference;

  it("gives rank and company, and the paired difference with its interval", () => {
    expect(findStanding(board, "mine", {name: "A", difference: difference(-0.02, -0.05, 0.01)}, 1405)).toBe(
      "Your head has a macro F1 of .580 (.500 to .700) on 1,405 validation films: rank 2 of 4, and it cannot be told from 2 other runs. Against A, on the same films: −.020 (−.050 to .010); no difference is shown."
    );
  });

  it("says which of the two is better where the interval leaves out 0", () => {
    const against = (value: number, low: number, high: number) =>
      findStanding(board, "c", {name: "A", difference: difference(value, low, high)}, 10);
    expect(against(0.02, 0.01, 0.03)).toContain("+.020 (.010 to .030); it is better.");
    expect(against(-0.02, -0.03, -0.01)).toContain("it is worse.");
    expect(findStanding(board, "none", null, 10)).toBe("Train a head to see where it stands.");
  });
});
