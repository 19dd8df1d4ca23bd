import {readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {splitUnits} from "../../../src/lib/attribution/split-units.js";
import {encodeUnits} from "../../../src/lib/inference/encode-units.js";
import {createTokenizer} from "../../../src/lib/inference/tokenizer.js";
import {houseFilms} from "../../../src/node/house-films.js";
import {readModelCard, readModelFile} from "../../../src/node/models.js";
import {projectRoot} from "../../../src/node/paths.js";

const card = readModelCard("minilm-soup");
const tokenizer = createTokenizer(new TextDecoder().decode(readModelFile(card.tokenizer!)));

function join3({before, units, after}: ReturnType<typeof encodeUnits>): number[] {
  return [...before, ...units.flat(), ...after];
}

describe("encodeUnits", () => {
  it("gives the tokens of the whole text, in words as in sentences", () => {
    const pieces = [
      "don’t",
      "storm",
      "x-ray",
      "—",
      "/",
      "…",
      "(",
      ")",
      "3:07",
      "naïve",
      "中村",
      "🎬",
      "\n",
      " ",
      "Mr."
    ];
    const hostile = JSON.parse(readFileSync(join(projectRoot, "test/fixtures/tokenizer.json"), "utf8")).hostile;
    const texts = [...houseFilms.map(({synopsis}) => synopsis), ...hostile.map(({text}: {text: string}) => text)];
    const check = (text: string) => {
      for (const kind of ["words", "sentences"] as const) {
        const units = splitUnits(text, kind).map((unit) => unit.text);
        expect(join3(encodeUnits(tokenizer, card, units))).toEqual(tokenizer.encode(text, Number.POSITIVE_INFINITY));
      }
    };
    for (const text of texts) check(text);
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => check(parts.join(""))));
  });

  it("puts title and year ahead for a model that reads them", () => {
    const tokens = encodeUnits(tokenizer, {...card, heading: true}, ["A", "ghost."], "Dusk (1999)");
    expect(join3(tokens)).toEqual(tokenizer.encode("A ghost.", 192, "Dusk (1999)"));
    expect(join3(encodeUnits(tokenizer, card, ["A"], "Dusk (1999)"))).toEqual(tokenizer.encode("A", 192));
  });
});
