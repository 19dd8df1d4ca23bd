import {describe, expect, it} from "vitest";
import {describePlan} from "../../../src/lib/ingest/estimate.js";

describe("describePlan", () => {
  it("says how many requests, minutes and bytes an ingest takes", () => {
    expect(describePlan({films: 12_000, withoutRuntime: 600, posterSize: "w154", rate: 40})).toEqual([
      "12,600 requests to TMDB, about 6 min at 40 a second",
      "Up to 12,000 posters of size w154, about 92.4 MB"
    ]);
  });

  it("counts no posters where they are skipped", () => {
    expect(describePlan({films: 10, withoutRuntime: 0, rate: 40})[1]).toBe("No posters");
  });
});
