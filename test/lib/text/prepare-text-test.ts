import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {FILM_WORDS} from "../../../src/lib/text/film-words.js";
import {type Language, loadLanguage} from "../../../src/lib/text/language.js";
import {prepareText} from "../../../src/lib/text/prepare-text.js";

let language: Language;

beforeAll(async () => {
  language = await loadLanguage();
});

const termsOf = (text: string) => prepareText(text, language).terms;

describe("prepareText", () => {
  it("turns a sentence into its terms", () => {
    expect(termsOf("Two women were running from the wolves that haunted the old caf&eacute;s.")).toEqual([
      "woman",
      "run",
      "wolf",
      "haunt",
      "old",
      "cafe"
    ]);
  });

  it("removes names of people and places, also with a title or a possessive", () => {
    expect(termsOf("Captain Sarah O'Brien meets Léon’s brother Jack in London.")).toEqual([
      "captain",
      "meet",
      "brother"
    ]);
  });

  it("keeps proper nouns that are dictionary words", () => {
    expect(termsOf("The robots attack Earth during the War.")).toEqual(["robot", "attack", "earth", "war"]);
  });

  it("gives plurals that only look like names their singular, and leaves Mars a planet", () => {
    expect(termsOf("Zombies chase the Americans to Mars.")).toEqual(["zombie", "chase", "american", "mars"]);
  });

  it("removes the words that plots use of themselves, in every form", () => {
    expect(termsOf("This movie is a film about two stories.")).toEqual([]);
  });

  it("keeps the names of genres", () => {
    expect(termsOf("A romantic comedy with a dash of horror")).toContain("comedy");
  });

  it("splits contractions and drops their parts", () => {
    expect(termsOf("They can't believe it isn't over, and she'll never forgive.")).toEqual(["believe", "forgive"]);
  });

  it("counts sentences and words", () => {
    const {sentences, words} = prepareText("The lamp goes out. Dr. Moss waits! Who lit it?", language);
    expect(sentences).toBe(3);
    expect(words).toEqual(["the", "lamp", "goes", "out", "dr", "moss", "waits", "who", "lit", "it"]);
  });

  it("has nothing to say of an empty text", () => {
    for (const text of ["", "   \n", "…", "12 345", "😀🎬"]) expect(termsOf(text)).toEqual([]);
    expect(prepareText("", language)).toMatchObject({tokens: [], words: [], sentences: 0});
  });

  it("gives one answer whatever was read before", async () => {
    const text = "Amidst the Gestapo, Zyx and the zyx are wont to hide; he cannot flee.";
    const before = prepareText(text, language);
    termsOf("amidst Amidst AMIDST zyx Zyx's wont gestapo. Cannot ".repeat(20));
    expect(prepareText(text, language)).toEqual(before);
  });

  it("lets no stopword, film word or capital through, and no text break it", () => {
    const word = fc.constantFrom(
      ..."The the HE she film Movies stories was Been cannot wont Jack Zürich O'Neill u.s. mother-in-law 1940s U.F.O. __proto__ constructor toString naïve 😀 &amp; &nbsp; — … «quoi» שלום 漢字 e\u0301".split(
        " "
      )
    );
    const text = fc.array(fc.oneof({weight: 3, arbitrary: word}, fc.string({unit: "binary", maxLength: 12})), {
      maxLength: 30
    });
    fc.assert(
      fc.property(text, (words) => {
        for (const term of termsOf(words.join(" "))) {
          expect(language.describeWord(term).isStopword, term).toBe(false);
          expect(FILM_WORDS.has(term), term).toBe(false);
          expect(term).toMatch(/^\p{L}[\p{L}\p{M}\p{N}'-]+$/u);
          expect(term).toBe(term.toLowerCase());
        }
      }),
      {numRuns: 300}
    );
  });

  it("reads 100 kB in well under ten seconds, even without a single space", () => {
    const start = performance.now();
    for (const unit of ["a", "a-", "'", "é", "http://", "😀", "keeper ", "漢字"]) {
      prepareText(unit.repeat(100_000 / unit.length), language);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
