import {describe, expect, it} from "vitest";
import {loadLanguage} from "../../../../src/lib/text/language.js";
import {findSuspectedNames} from "../../../../src/lib/topics/words/suspected-names.js";

describe("findSuspectedNames", () => {
  it("finds given names and words that are in no dictionary, and no others", async () => {
    const words = ["heist", "rose", "vampire", "gustavsson", "spaceship", "jack"];
    expect(findSuspectedNames(words, await loadLanguage())).toEqual(["rose", "gustavsson", "jack"]);
  });
});
