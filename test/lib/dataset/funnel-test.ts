import {describe, expect, it} from "vitest";
import {describeFunnel, readFunnel} from "../../../src/lib/dataset/funnel.js";

const steps = readFunnel({
  step: ["titles", "films", "plot", "both"],
  description: ["all rows", "with a genre", "with a plot", "with a plot and a poster"],
  of: [null, "titles", "films", "films"],
  count: [1000, 400, 300, 100]
});

describe("readFunnel", () => {
  it("says what each step keeps of the first, and loses of the step that it is a part of", () => {
    expect(steps.map(({share, lost, lostShare}) => [share, lost, lostShare])).toEqual([
      [1, 0, 0],
      [0.4, 600, 0.6],
      [0.3, 100, 0.25],
      [0.1, 300, 0.75]
    ]);
  });
});

describe("describeFunnel", () => {
  it("names what is left and the steepest step", () => {
    expect(describeFunnel(steps)).toBe(
      "Of 1,000 titles, 400 (40.0%) are films of this data set. The steepest step is “with a genre”: 600 fall away, 60.0% of those before it."
    );
  });
});
