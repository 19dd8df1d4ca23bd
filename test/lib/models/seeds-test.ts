import {expect, it} from "vitest";
import {describeSpread, findSpread, spreadOverSeeds} from "../../../src/lib/models/seeds.js";
import {sampleIndexed} from "../compare/sample-runs.js";

const row = (id: string, name: string, seed: number, value: number) => ({
  run: sampleIndexed({}, {id: seed === 1 ? id : `${id}-seed-${seed}`, name, seed}),
  value
});
const rows = [
  row("a", "A, seed 3", 3, 0.62),
  row("a", "A", 1, 0.6),
  row("a", "A, seed 2", 2, 0.61),
  row("b", "B", 1, 0.7),
  row("b", "B, seed 2", 2, 0.74),
  row("c", "C", 1, 0.9)
];

it("gathers the seeds of each recipe that has more than one", () => {
  const [b, a, ...others] = spreadOverSeeds(rows);
  expect(others).toEqual([]);
  expect([a.name, a.seeds.map(({value}) => value)]).toEqual(["A", [0.6, 0.61, 0.62]]);
  expect(a.mean).toBeCloseTo(0.61, 12);
  expect(a.deviation).toBeCloseTo(0.01, 12);
  expect(describeSpread(b)).toBe(".720 ± .028 over 2 seeds");
});

it("says how far the seed alone moves a figure", () => {
  expect(findSpread(spreadOverSeeds(rows), "macro F1")).toBe(
    "B has a macro F1 of .720 ± .028 over 2 seeds, the highest mean of 2 recipes. Seeds move it most for B (± .028): a smaller difference between two recipes may be the seed’s."
  );
});
