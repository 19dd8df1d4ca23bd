import {describe, expect, it} from "vitest";
import {type StratificationUnit, stratify} from "../../../src/lib/split/iterative-stratification.js";

function unit(order: number, strata: string[], size = 1): StratificationUnit {
  return {size, order, counts: new Map(strata.map((stratum) => [stratum, size]))};
}

describe("stratify", () => {
  it("deals a rare stratum out before the common ones use up a part", () => {
    const units = Array.from({length: 100}, (_, index) => unit(index, index < 10 ? ["rare", "common"] : ["common"]));
    const parts = stratify(units, [0.8, 0.1, 0.1]);
    const count = (part: number, from: number, to: number) => parts.slice(from, to).filter((p) => p === part).length;
    expect([0, 1, 2].map((part) => count(part, 0, 10))).toEqual([8, 1, 1]);
    expect([0, 1, 2].map((part) => count(part, 10, 100))).toEqual([72, 9, 9]);
  });

  it("places large units first, so that small ones fill what is left", () => {
    const units = [unit(0.1, ["a"]), unit(0.2, ["a"]), unit(0.3, ["a"], 8)];
    expect(stratify(units, [0.8, 0.2])).toEqual([1, 1, 0]);
  });

  it("breaks ties by the units' own order", () => {
    const forward = stratify([unit(1, ["a"]), unit(2, ["a"])], [0.5, 0.5]);
    const backward = stratify([unit(2, ["a"]), unit(1, ["a"])], [0.5, 0.5]);
    expect(forward).toEqual([0, 1]);
    expect(backward).toEqual([1, 0]);
  });
});
