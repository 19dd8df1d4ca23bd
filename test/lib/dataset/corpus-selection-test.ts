import {describe, expect, it} from "vitest";
import {type CorpusSelection, undescribedCorpus} from "../../../src/lib/corpus-description.js";
import {describeCorpusSelection} from "../../../src/lib/dataset/corpus-selection.js";

const selection: CorpusSelection = {rule: "any", seed: 7, types: ["movie"], titleBasics: {bytes: 1, sha256: "ab"}};
const describeChoice = (changes: Partial<CorpusSelection>) =>
  describeCorpusSelection({...undescribedCorpus, selection: {...selection, ...changes}});

describe("describeCorpusSelection", () => {
  it("names the rule and says that nothing was capped", () => {
    expect(describeChoice({})).toBe(
      "Here titles were chosen by the rule *any of the nine*: of type movie, not marked as adult and with a genre among the nine; nothing was capped."
    );
  });

  it("names genres, years, cap, limit and seed", () => {
    const choice = {rule: "within", genres: ["Crime", "Drama"], years: [1950, 1999], cap: 4000, limit: 9000} as const;
    expect(describeChoice(choice)).toBe(
      "Here titles were chosen by the rule *within the nine*: of type movie, not marked as adult, of 1950 to 1999 and with no genre outside Crime and Drama; each genre was capped at 4,000 films and 9,000 films were kept at most, by a draw with seed 7."
    );
  });

  it("says only what holds of any corpus when none is known", () => {
    expect(describeCorpusSelection(undescribedCorpus)).toBe("Here a film needs only *one* of the nine.");
  });
});
