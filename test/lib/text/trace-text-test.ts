import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {type Language, loadLanguage} from "../../../src/lib/text/language.js";
import {characterSteps, prepareText} from "../../../src/lib/text/prepare-text.js";
import {type StepId, traceText} from "../../../src/lib/text/trace-text.js";

let language: Language;

beforeAll(async () => {
  language = await loadLanguage();
});

const plot = "Léon’s caf&eacute; burns. Sarah and 3 firemen were saving the film’s wolves!";

/** What a step changed: `before>after`, with nothing after > where a piece was removed. */
function changesOf(text: string, id: StepId): string[] {
  const step = traceText(text, language).steps.find((each) => each.id === id)!;
  return step.pieces.filter(({before, after}) => before !== after).map(({before, after}) => `${before}>${after ?? ""}`);
}

describe("traceText", () => {
  it("names what each step changed", () => {
    expect(changesOf(plot, "entities")).toEqual(["caf&eacute;>café"]);
    expect(changesOf(plot, "unicode")).toEqual(["Léon’s>Léon's", "film’s>film's"]);
    expect(changesOf(plot, "accents")).toEqual(["Léon's>Leon's", "café>cafe"]);
    expect(changesOf(plot, "tokens")).toEqual([]);
    expect(changesOf(plot, "words")).toEqual(["'s>", ".>", "3>", "'s>", "!>"]);
    expect(changesOf(plot, "names")).toEqual(["Leon>", "Sarah>"]);
    expect(changesOf(plot, "stopwords")).toEqual(["and>", "were>", "the>"]);
    expect(changesOf(plot, "lemmas")).toEqual(["burns>burn", "firemen>fireman", "saving>save", "wolves>wolf"]);
    expect(changesOf(plot, "film-words")).toEqual(["film>"]);
  });

  it("counts tokens that were cut off the one before", () => {
    const step = traceText("It's over, she says.", language).steps.find(({id}) => id === "tokens")!;
    expect(step.pieces.filter(({spaced}) => !spaced).map(({before}) => before)).toEqual(["'s", ",", "."]);
    expect(step.changes).toBe(3);
  });

  it("marks where sentences start", () => {
    const step = traceText(plot, language).steps.find(({id}) => id === "tokens")!;
    expect(step.pieces.filter(({startsSentence}) => startsSentence).map(({before}) => before)).toEqual([
      "Leon",
      "Sarah"
    ]);
  });

  it("ends with the terms of prepareText, and each step begins where the last ended", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...plot.split(" ")), fc.string({unit: "binary"}))), (words) => {
        const text = words.join(" ");
        const {steps} = traceText(text, language);
        const kept = ({pieces}: (typeof steps)[number]) => pieces.flatMap(({after}) => (after === null ? [] : [after]));
        expect(kept(steps.at(-1)!)).toEqual(prepareText(text, language).terms);
        for (let index = 4; index < steps.length; ++index) {
          expect(steps[index].pieces.map(({before}) => before)).toEqual(kept(steps[index - 1]));
        }
      }),
      {numRuns: 200}
    );
  });

  it("may apply the character steps between white space: the result is that of the whole text", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary", maxLength: 40}), (text) => {
        const whole = characterSteps.reduce((current, {apply}) => apply(current), text);
        const traced = traceText(text, language).steps[2].pieces.map(({after}) => after);
        const normalized = (value: string) => value.split(/\s+/).filter(Boolean).join(" ");
        expect(normalized(traced.join(" "))).toBe(normalized(whole));
      }),
      {numRuns: 500}
    );
  });
});
