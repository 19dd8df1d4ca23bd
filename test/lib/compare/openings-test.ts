import {describe, expect, it} from "vitest";
import {describeOpenings} from "../../../src/lib/compare/openings.js";
import {sampleIndexed} from "./sample-runs.js";

const closed = (name: string) => sampleIndexed({}, {name});
const open = (name: string, ...openings: string[]) => sampleIndexed({testOpen: true, openings}, {name});

describe("describeOpenings", () => {
  it("says when none was opened", () => {
    expect(describeOpenings([closed("A")], "validation")).toContain("Test figures have been opened of none of it.");
    expect(describeOpenings([closed("A"), closed("B")], "test")).toContain("opened of none of these 2 runs.");
  });

  it("says how often and when, and which runs are left out", () => {
    const runs = [open("A", "2026-01-02T03:04:05Z"), open("B", "2026-01-05T00:00:00Z"), closed("C")];
    expect(describeOpenings(runs, "test")).toContain(
      "opened once of A and B each (between 2026-01-02 and 2026-01-05). Not opened, and so left out: C."
    );
    expect(describeOpenings(runs, "validation")).toContain("They have not been opened of C.");
  });

  it("names a run that was opened again", () => {
    const runs = [open("A", "2026-01-02T03:04:05Z", "2026-02-02T03:04:05Z"), open("B", "2026-01-05T00:00:00Z")];
    expect(describeOpenings(runs, "test")).toContain(
      "opened once of B (on 2026-01-05) and 2 times of A (last on 2026-02-02)."
    );
  });
});
