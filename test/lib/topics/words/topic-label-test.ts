import {describe, expect, it} from "vitest";
import {labelTopic} from "../../../../src/lib/topics/words/topic-label.js";

describe("labelTopic", () => {
  it("is made of the first three words", () => {
    expect(labelTopic(["heist", "bank", "crew", "vault"])).toBe("Heist, bank, crew");
  });

  it("passes over words with the stem of one that stands there, and given names", () => {
    expect(labelTopic(["vampire", "vampiric", "rose", "will", "blood"])).toBe("Vampire, blood");
    expect(labelTopic(["murder", "murderer", "police"])).toBe("Murder, police");
  });

  it("passes over places and words of two letters", () => {
    expect(labelTopic(["italian", "la", "italy", "rome", "mafia"])).toBe("Italian, mafia");
  });

  it("keeps words that only begin alike", () => {
    expect(labelTopic(["alien", "alimony", "star", "start"])).toBe("Alien, alimony, star");
  });

  it("is empty for a topic without words", () => {
    expect(labelTopic([])).toBe("");
  });
});
