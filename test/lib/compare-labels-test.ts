import {describe, expect, it} from "vitest";
import {compareLabels} from "../../src/lib/compare-labels.js";

describe("compareLabels", () => {
  it("says of each of the nine who gives it; other genres are not compared", () => {
    expect(compareLabels(["Action", "Children", "Thriller"], ["Action", "Family", "Drama"])).toEqual([
      {genre: "Action", status: "same"},
      {genre: "Drama", status: "added"},
      {genre: "Family", status: "other"},
      {genre: "Thriller", status: "missing"}
    ]);
  });
});
