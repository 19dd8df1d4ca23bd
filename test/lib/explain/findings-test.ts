import {describe, expect, it} from "vitest";
import {
  findAgreement,
  findDifference,
  findExchange,
  findHottest,
  findRandomised
} from "../../../src/lib/explain/findings.js";
import {GENRES} from "../../../src/lib/genres/genres.js";

const map = (...values: number[]) => ({height: 2, width: 2, values: Float64Array.from(values)});

describe("what the maps show", () => {
  it("names the cells that speak most for and against", () => {
    const maps = GENRES.map((genre) =>
      genre === "Comedy" ? map(0, 0.4, 0, 0) : genre === "Horror" ? map(0, 0, -0.6, 0) : map(0.1, 0, 0, 0)
    );
    expect(findHottest(maps)).toBe(
      "The strongest cell speaks for Comedy in row 1, column 2 (+.40), the strongest against Horror in row 2, column 1 (−.60)."
    );
  });

  it("names who gains by the difference of two maps, and where", () => {
    expect(findDifference(map(0.1, 0.2, -0.5, 0), ["Drama", "Romance"])).toBe(
      "All cells together speak more for Romance, by 0.20; the two differ most in row 2, column 1, which speaks for Romance."
    );
  });
});

describe("whether a map is true", () => {
  it("takes both ways for the whole truth", () => {
    const areas = {deletion: 0.2, chanceDeletion: 0.4, insertion: 0.6, chanceInsertion: 0.3};
    expect(findExchange("Drama", areas)).toContain("is true in both ways");
    expect(findExchange("Drama", {...areas, insertion: 0.2})).toContain("in one way of two");
    expect(findExchange("Drama", {...areas, deletion: 0.5, insertion: 0.2})).toContain("no truer than chance");
  });

  it("says after how many layers a map has become another, or that it stays", () => {
    const steps = (...correlations: (number | null)[]) =>
      correlations.map((correlation, layers) => ({layers, correlation}));
    expect(findRandomised(steps(1, 0.5, 0.1, 0.05))).toContain("after 2 of 3 layers");
    expect(findRandomised(steps(1, 0.9, 0.8))).toContain("change little");
    expect(findRandomised(steps(1, null))).toContain("no order to compare");
  });

  it("tells methods that are one from those that agree", () => {
    const finding = findAgreement("Drama", [
      {methods: ["Grad-CAM", "HiResCAM"], correlation: 1},
      {methods: ["Grad-CAM", "Grad-CAM++"], correlation: 0.7}
    ]);
    expect(finding).toContain("Grad-CAM and HiResCAM give the same map");
    expect(finding).toContain("Grad-CAM and Grad-CAM++ agree on the cells’ order by .70");
  });
});
