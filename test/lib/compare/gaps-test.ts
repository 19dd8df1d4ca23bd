import {expect, it} from "vitest";
import {findGaps, listGaps} from "../../../src/lib/compare/gaps.js";
import {sampleIndexed} from "./sample-runs.js";

const estimate = (value: number) => ({
  value,
  percentile: [value - 0.1, value + 0.1] as const,
  bca: [NaN, NaN] as const
});
const run = (name: string) => sampleIndexed({}, {id: name.toLowerCase(), name});
const metric = {label: "macro F1", better: "higher"} as const;

it("sets each run’s test figure against its validation figure, and says by how much validation flattered", () => {
  const gaps = listGaps([run("A"), run("B")], [0.6, 0.5, 0.55, 0.51].map(estimate));
  expect(gaps.map(({gap}) => Number(gap.toFixed(3)))).toEqual([-0.05, 0.01]);
  expect(findGaps(gaps, metric)).toBe(
    "On the average of 2 runs, macro F1 changes by −.020 from validation to test; validation flattered 1 of them; most for A, −.050."
  );
});

it("takes a higher loss on test for flattered", () => {
  const gaps = listGaps([run("A"), run("B")], [0.2, 0.2, 0.25, 0.19].map(estimate));
  expect(findGaps(gaps, {label: "Hamming loss", better: "lower"})).toContain("flattered 1 of them; most for A, +.050");
});

it("speaks of a single run by name", () => {
  expect(findGaps(listGaps([run("A")], [0.6, 0.59].map(estimate)), metric)).toBe(
    "A’s macro F1 changes by −.010 from validation to test, to .590."
  );
});
