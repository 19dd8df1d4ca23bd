import {html} from "htl";
import {countNoun} from "../lib/format.js";
import type {Language} from "../lib/text/language.js";
import {type StepId, type TracedText, type TracePiece, type TraceStep, traceText} from "../lib/text/trace-text.js";

interface StepDescription {
  name: string;
  explanation: string;
}

const descriptions: Record<StepId, StepDescription> = {
  entities: {name: "Entities", explanation: "HTML’s codes for characters become the characters: &eacute; is é."},
  unicode: {
    name: "Unicode",
    explanation:
      "Characters that look alike get one code (NFKC): curly quotes turn straight, ligatures and no-break spaces become plain, invisible characters go."
  },
  accents: {name: "Accents", explanation: "Latin letters lose their accents, so that “Léon” and “Leon” are one word."},
  tokens: {
    name: "Tokens",
    explanation:
      "The text is cut into sentences and tokens: words, numbers, punctuation. Marked: what was cut off the token before it."
  },
  words: {name: "Words", explanation: "Only words of two letters or more stay; punctuation and numbers go."},
  names: {
    name: "Names",
    explanation:
      "A tagger finds the part of speech of each word. Proper nouns that no dictionary has, and usual given names, go: they tell films apart, not genres. “War” and “Earth” stay."
  },
  case: {name: "Case", explanation: "Lower case. Only now: capitals helped the tagger find the names."},
  stopwords: {name: "Stopwords", explanation: "Words that every English text is full of go: “the”, “of”, “she”."},
  lemmas: {
    name: "Lemmas",
    explanation:
      "Each word becomes its dictionary form: “wives” is “wife”, “drowned” is “drown”; British spellings become American."
  },
  "film-words": {
    name: "Film words",
    explanation: "Words that plots use of themselves go: “film”, “movie”, “story”. What is left is counted."
  }
};

/** Which step of the walk is shown first. */
const firstStep: StepId = "stopwords";

export interface TextWalkOptions {
  /** Loads English when the page has painted. */
  load(): Promise<Language>;
  step?: string;
  onStep?(step: string): void;
}

/** A text's way through preparation: one step at a time, what it changed or removed marked. Call `show` with a text. */
export function textWalk({load, step, onStep}: TextWalkOptions): HTMLElement & {show(text: string): Promise<void>} {
  const view = html`<div class="text-walk" aria-busy="true"><p class="empty-state">Loading the English model (1 MB)…</p></div>`;
  const holder = view as HTMLElement & {show(text: string): Promise<void>};
  let chosen = (step && step in descriptions ? step : firstStep) as StepId;
  let latest = 0;
  holder.show = async (text) => {
    const asked = ++latest;
    try {
      const language = await load();
      if (asked !== latest) return;
      const focused = holder.contains(document.activeElement);
      const traced = traceText(text, language);
      const draw = (id: StepId) => {
        chosen = id;
        body.replaceChildren(...stepView(traced.steps.find((each) => each.id === id)!, traced));
      };
      const body = html`<div class="text-walk-step"></div>` as HTMLElement;
      const choice = stepChoice(traced.steps, chosen, (id) => {
        onStep?.(id);
        draw(id);
      });
      holder.replaceChildren(choice, body);
      draw(chosen);
      if (focused) choice.querySelector<HTMLElement>("input:checked")?.focus();
    } catch (error) {
      holder.replaceChildren(
        html`<div class="observablehq--error">The text could not be prepared. ${String(error)}</div>` as Node
      );
    }
    holder.removeAttribute("aria-busy");
  };
  return holder;
}

function stepChoice(steps: readonly TraceStep[], chosen: StepId, choose: (id: StepId) => void): HTMLElement {
  const options = steps.map(({id, changes}, index) => {
    const radio = html`<input type="radio" name="text-step" value=${id} checked=${id === chosen}>` as HTMLInputElement;
    radio.addEventListener("change", () => choose(id));
    return html`<label class="text-step">${radio}<span>${index + 1}. ${descriptions[id].name} <small>${changes}</small></span></label>`;
  });
  return html`<fieldset class="text-steps"><legend>Step, and how many pieces it changes</legend>${options}</fieldset>` as HTMLElement;
}

function stepView(step: TraceStep, {tokens, terms}: TracedText): Node[] {
  const {name, explanation} = descriptions[step.id];
  const removed = step.pieces.filter(({after}) => after === null).length;
  const changed = step.changes - removed;
  const counts = [
    removed ? `${countNoun(removed, "piece")} removed` : "",
    changed ? `${countNoun(changed, "piece")} ${step.id === "tokens" ? "cut off" : "changed"}` : ""
  ].filter(Boolean);
  const summary = counts.length ? counts.join(", ") : "nothing to change here";
  const last =
    step.id === "film-words" ? ` ${countNoun(tokens.length, "token")} became ${countNoun(terms.length, "term")}.` : "";
  return [
    html`<p class="text-walk-explanation" role="status"><b>${name}.</b> ${explanation} <span class="muted">In this text: ${summary}.${last}</span></p>` as Node,
    html`<p class="text-pieces">${step.pieces.map((piece, index) => pieceView(piece, index, step.id))}</p>` as Node
  ];
}

function pieceView(piece: TracePiece, index: number, step: StepId): Node {
  const {before, after, spaced, startsSentence} = piece;
  const space = spaced && index ? " " : "";
  if (step === "tokens") {
    const sentence =
      startsSentence && index
        ? html`<span class="text-sentence" title="a new sentence" aria-hidden="true"></span>`
        : "";
    return spaced
      ? html.fragment`${space}${sentence}${before}`
      : html.fragment`${sentence}<span class="text-cut" aria-hidden="true">|</span><mark>${before}</mark>`;
  }
  if (after === null) return html.fragment`${space}<del>${before}</del>`;
  if (after === before) return html.fragment`${space}${before}`;
  return html.fragment`${space}<mark title="before: ${before}">${after || "∅"}</mark>`;
}
