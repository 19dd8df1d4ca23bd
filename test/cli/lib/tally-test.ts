import {expect, it} from "vitest";
import {formatTally} from "../../../cli/lib/tally.js";

it("sums steps and leaves out the skipped when there are none", () => {
  const step = {passed: 3, failed: 1, skipped: []};
  expect(formatTally([])).toBe("0 passed, 0 failed");
  expect(formatTally([step, step])).toBe("6 passed, 2 failed");
  expect(formatTally([step, {...step, skipped: [{name: "a", reason: "no corpus"}]}])).toBe(
    "6 passed, 2 failed, 1 skipped"
  );
});
