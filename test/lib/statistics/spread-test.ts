import {describe, expect, it} from "vitest";
import {measureSpread} from "../../../src/lib/statistics/spread.js";

describe("measureSpread", () => {
  it("gives the quantiles of each group; an item may be in several", () => {
    const items = Array.from({length: 11}, (_, index) => ({
      words: index * 10,
      groups: index < 6 ? ["all", "few"] : ["all"]
    }));
    const [all, few] = measureSpread(items, {value: ({words}) => words, groups: ({groups}) => groups});
    expect(all).toEqual({group: "all", count: 11, low10: 10, low25: 25, median: 50, high75: 75, high90: 90});
    expect(few).toMatchObject({group: "few", count: 6, median: 25});
  });
});
