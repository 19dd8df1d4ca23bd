import {describe, expect, it} from "vitest";
import {describeFunnel, describeSteps} from "../../../src/lib/dataset/funnel.js";

const rows = describeSteps([
  {step: "all", count: 1000},
  {step: "with a genre", count: 400},
  {step: "with a plot", count: 100}
]);

describe("describeSteps", () => {
  it("says what each step keeps of the first and loses of the one before", () => {
    expect(rows.map(({share, lost, lostShare}) => [share, lost, lostShare])).toEqual([
      [1, 0, 0],
      [0.4, 600, 0.6],
      [0.1, 300, 0.75]
    ]);
  });
});

describe("describeFunnel", () => {
  it("names what is left and the step that loses most", () => {
    expect(describeFunnel(rows)).toBe(
      "100 of 1,000 titles are left at the end (10.0%). Most fall away at “with a genre”: 600, 60.0% of those still there."
    );
  });
});
