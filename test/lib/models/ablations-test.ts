import {describe, expect, it} from "vitest";
import {
  type AblationRow,
  findAblations,
  groupByBase,
  pairAblations,
  sortAblations
} from "../../../src/lib/models/ablations.js";
import type {Interval} from "../../../src/lib/statistics/intervals.js";
import {sampleIndexed} from "../compare/sample-runs.js";

const run = (id: string, seed: number, idea?: string) =>
  sampleIndexed(
    {},
    {
      id: seed === 1 ? id : `${id}-seed-${seed}`,
      seed,
      recipe: id,
      ...(idea ? {change: {base: "tiny", idea}} : {})
    }
  );
const base = run("tiny", 1);
const second = run("tiny", 2);
const soft = run("tiny-soft", 1, "soft targets");
const metric = {key: "macroF1", label: "macro F1", better: "higher"} as const;

const estimate = (value: number, percentile: Interval = [NaN, NaN]) => ({value, percentile, bca: percentile});
const row = (idea: string, value: number, low: number, high: number): AblationRow => ({
  run: soft,
  base,
  idea,
  effects: {macroF1: {a: estimate(0.5 + value), b: estimate(0.5), difference: estimate(value, [low, high])}}
});

describe("pairAblations", () => {
  it("sets a run beside that of the same seed without its idea", () => {
    const softAgain = run("tiny-soft", 2, "soft targets");
    expect(pairAblations([base, second, soft, softAgain])).toEqual([
      {run: soft, base, idea: "soft targets"},
      {run: softAgain, base: second, idea: "soft targets"}
    ]);
  });

  it("leaves out a run whose base has another seed, or no predictions", () => {
    expect(pairAblations([base, run("tiny-soft", 3, "soft targets")])).toEqual([]);
    expect(pairAblations([{...base, films: {validation: 0, test: 0}}, soft])).toEqual([]);
  });

  it("groups by base, that of most ideas first", () => {
    const other = run("tiny-drop", 2, "dropout");
    const pairs = pairAblations([base, second, run("tiny-soft", 2, "soft targets"), other, soft]);
    expect(groupByBase(pairs).map((group) => [group.base, group.pairs.length])).toEqual([
      [second, 2],
      [base, 1]
    ]);
  });
});

describe("findAblations", () => {
  const rows = [
    row("focal loss", -0.02, -0.03, -0.01),
    row("R-Drop", 0.001, -0.01, 0.01),
    row("soft", 0.01, 0.001, 0.02)
  ];

  it("tells what helped from what did harm and from what cannot be told", () => {
    expect(findAblations(rows, metric)).toBe(
      "Of 3 ideas tried: macro F1 is improved by soft (+.010, .001 to .020); macro F1 is made worse by focal loss (−.020, −.030 to −.010); of 1 idea no difference is shown."
    );
    expect(findAblations([rows[1]], metric)).toBe(
      "Of R-Drop (+.001, −.010 to .010) no difference in macro F1 is shown."
    );
  });

  it("says in one phrase that nothing made a difference", () => {
    expect(findAblations([rows[1], rows[1]], metric)).toBe(
      "Of 2 ideas tried, none makes a difference in macro F1 that is more than chance."
    );
  });

  it("sorts by what a metric gains", () => {
    expect(sortAblations(rows, metric).map(({idea}) => idea)).toEqual(["soft", "R-Drop", "focal loss"]);
    expect(sortAblations(rows, {...metric, better: "lower"})[0].idea).toBe("focal loss");
  });
});
