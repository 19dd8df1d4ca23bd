import {describe, expect, it} from "vitest";
import type {Agreement} from "../../../src/lib/scores/agreement.js";
import {
  type CeilingRow,
  findAgreement,
  findCeiling,
  findDoubt,
  findExplained,
  findHeldOut,
  findRejudged
} from "../../../src/lib/scores/findings.js";
import type {ShortcutRow} from "../../../src/lib/scores/shortcuts.js";

const estimate = (value: number, low = value - 0.02, high = value + 0.02) => ({
  value,
  percentile: [low, high] as const,
  bca: [low, high] as const
});
const ceiling = (genre: string, model: number, catalogue: number, low: number, high: number): CeilingRow => ({
  ...{genre, model: estimate(model), catalogue: estimate(catalogue)},
  difference: estimate(model - catalogue, low, high)
});

describe("findings of the scores", () => {
  it("say how far a model is below a catalogue, and where there is no telling", () => {
    const rows = [
      ceiling("all nine", 0.65, 0.8, -0.18, -0.12),
      ceiling("Drama", 0.8, 0.82, -0.05, 0.01),
      ceiling("Crime", 0.5, 0.75, -0.3, -0.2)
    ];
    expect(findCeiling(rows, "Mine", "Theirs", 100)).toBe(
      "On the 100 validation films that both know, Mine has macro F1 .650 (.630 to .670), Theirs .800 (.780 to .820): .150 to go; the way is longest for Crime (.500 of .750); for Drama the model cannot be told from the catalogue."
    );
    expect(findCeiling([], "Mine", "Theirs", 0)).toBe("Mine and Theirs have no validation film in common.");
  });

  it("name the pairs of catalogues that agree most and least", () => {
    const pair = (first: string, second: string, f1: number) =>
      ({first, second, f1, low: f1 - 0.1, high: f1 + 0.1}) as Agreement;
    const rows = [pair("ours", "a", 0.7), pair("ours", "b", 0.8), pair("a", "b", 0.9)];
    expect(findAgreement(rows, "macro F1", "ours", (name) => name.toUpperCase())).toBe(
      "By macro F1, A and B (.900, .800 to 1.000) agree most, OURS and A (.700, .600 to .800) least. The labels that every model here is judged by agree best with B: .800."
    );
    expect(findAgreement([], "macro F1", "ours", String)).toBe("No two catalogues label the same films.");
  });

  it("say nothing of doubt where there is too little to go by", () => {
    expect(findDoubt([])).toBe("Too few labels are known to two other catalogues.");
    const bin = (doubt: number, disputed: number) => ({
      genre: "all" as const,
      given: true,
      doubt,
      decisions: 100,
      disputed
    });
    expect(findDoubt([bin(0, 1), bin(0.9, 40)])).toContain(
      "contradict 1.0% where the model agrees and 40.0% where it doubts most"
    );
  });

  it("give the share of mistakes that others would not call mistakes", () => {
    const share = (hits: number, total: number) => ({hits, total, share: hits / total, interval: [0.1, 0.3] as const});
    const text = findExplained("Mine", {errors: 90, wrong: share(10, 50), right: share(5, 500), sided: []});
    expect(text).toContain("Of 50 decisions");
    expect(text).toContain("side with the model in 10: 20.0% (10.0% to 30.0%)");
  });

  it("say whether the leader leads by other judges, too", () => {
    const row = (name: string, first: number, second: number) => ({
      name,
      first: estimate(first),
      second: estimate(second),
      difference: estimate(second - first, 0.01, 0.05)
    });
    expect(findRejudged([row("A", 0.6, 0.62), row("B", 0.59, 0.63)], 40)).toContain(
      "By most catalogues B leads instead."
    );
    expect(findRejudged([row("A", 0.6, 0.64), row("B", 0.59, 0.63)], 40)).toContain("gains .040 (.010 to .050)");
  });

  it("count the groups that a model misses when it never met them", () => {
    const row = (variant: string, difference: number, high: number) =>
      ({variant, difference, differenceInterval: [difference - 0.05, high] as const}) as unknown as ShortcutRow;
    expect(findHeldOut([row("a", -0.1, -0.02), row("b", -0.01, 0.03)], "micro F1")).toContain(
      "loses beyond chance on 1 of 2: a."
    );
    expect(findHeldOut([row("b", -0.01, 0.03)], "micro F1")).toContain("For none of the 1 groups held out");
  });
});
