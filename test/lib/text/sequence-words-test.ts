import {expect, it} from "vitest";
import {loadLanguage} from "../../../src/lib/text/language.js";
import {prepareText} from "../../../src/lib/text/prepare-text.js";
import {sequenceWords} from "../../../src/lib/text/sequence-words.js";

const language = await loadLanguage();
const words = (text: string) => sequenceWords(prepareText(text, language));

it("keeps lemmas in their order, without stopwords, numbers and punctuation", () => {
  expect(words("The 3 thieves were robbing two banks; then the banks robbed them!")).toEqual([
    "thief",
    "rob",
    "bank",
    "bank",
    "rob"
  ]);
});

it("keeps names and the words of films, which counting leaves out", () => {
  expect(words("In this film, Léon meets Matilda.")).toEqual(["film", "leon", "meet", "matilda"]);
});

it("gives nothing for a text without words", () => {
  expect(words("")).toEqual([]);
  expect(words("… 1984 !")).toEqual([]);
});
