import {expect, it} from "vitest";
import {replaceSection} from "../../bench/write-section.js";

it("adds a section at the end, and replaces it the next time, the rest left as it was", () => {
  const first = replaceSection("# Figures\n", "site", "one\n");
  expect(first).toBe("# Figures\n\n<!-- bench: site -->\none\n<!-- end of bench: site -->\n");
  const both = replaceSection(first, "models", "slow");
  const again = replaceSection(both, "site", "two");
  expect(again).toBe(both.replace("one", "two"));
});
