import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parseTopicNames} from "../../../src/lib/topics/parse-topic-names.js";
import {applyTopicNames, formatTopicNames, nameTopic} from "../../../src/lib/topics/topic-names.js";

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const name = fc.record({
  words: fc.array(word, {minLength: 1, maxLength: 10}),
  name: fc.stringMatching(/^[a-z]{1,20}$/)
});

describe("names of topics", () => {
  it("come back from the file that they were saved in", () => {
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(parseTopicNames(formatTopicNames(names))).toEqual(names);
      })
    );
  });

  it("hold for the same words in any order, and are taken back by an empty name", () => {
    const topics = [{label: "Bank, vault", words: [{term: "bank"}, {term: "vault"}]}];
    const names = nameTopic([], ["vault", "bank"], "  Heists ");
    expect(applyTopicNames(topics, names)[0].label).toBe("Heists");
    expect(nameTopic(names, ["bank", "vault"], " ")).toEqual([]);
    expect(nameTopic(names, ["bank", "vault"], "Robberies")).toHaveLength(1);
  });

  it.each([
    ["{", "is no JSON"],
    ["[]", "holds no names of topics"],
    ['{"format":"marquee-topic-names-1","names":[{"words":[],"name":"x"}]}', "names.0.words"],
    ['{"format":"marquee-topic-names-1","names":[{"words":["a"],"name":" "}]}', "names.0.name"],
    ['{"format":"other","names":[]}', "format"]
  ])("are refused with the place of the mistake: %s", (text, message) => {
    expect(() => parseTopicNames(text)).toThrow(message);
  });
});
