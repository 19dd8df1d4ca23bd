import type {ClassifiedToken, Removal} from "./classify-token.js";
import type {Language} from "./language.js";
import {characterSteps, type PreparedText, prepareText} from "./prepare-text.js";

export type StepId = "entities" | "unicode" | "accents" | "tokens" | "case" | "lemmas" | Removal;

/** A piece of text before and after a step. */
export interface TracePiece {
  before: string;
  /** Null when the step removed the piece. */
  after: string | null;
  /** Whether white space stands before it. */
  spaced: boolean;
  /** Whether it is the first of its sentence. */
  startsSentence: boolean;
}

export interface TraceStep {
  id: StepId;
  /** Everything that stood before the step, in order. */
  pieces: TracePiece[];
  /** How many pieces the step changed, cut off or removed. */
  changes: number;
}

export interface TracedText extends PreparedText {
  steps: TraceStep[];
}

type TokenStep = {id: StepId; before(token: ClassifiedToken): string; after(token: ClassifiedToken): string};

const tokenSteps: TokenStep[] = [
  {id: "words", before: ({text}) => text, after: ({text}) => text},
  {id: "names", before: ({text}) => text, after: ({text}) => text},
  {id: "case", before: ({text}) => text, after: ({word}) => word},
  {id: "stopwords", before: ({word}) => word, after: ({word}) => word},
  {id: "lemmas", before: ({word}) => word, after: ({term}) => term},
  {id: "film-words", before: ({term}) => term, after: ({term}) => term}
];

/** Prepares a text as `prepareText` does, and keeps what each step changed. */
export function traceText(text: string, language: Language): TracedText {
  const prepared = prepareText(text, language);
  return {...prepared, steps: [...traceCharacters(text), traceCuts(prepared), ...traceTokens(prepared)]};
}

// ASCII white space takes part in no entity and no composition, so the steps may be applied between it.
function traceCharacters(text: string): TraceStep[] {
  let chunks = text.split(/[ \t\r\n]+/).filter(Boolean);
  return characterSteps.map(({id, apply}) => {
    const pieces = chunks.map(
      (before, index): TracePiece => ({
        before,
        after: apply(before),
        spaced: true,
        startsSentence: index === 0
      })
    );
    chunks = pieces.flatMap(({after}) => after!.split(/[ \t\r\n]+/)).filter(Boolean);
    return describeStep(id, pieces);
  });
}

/** Cutting changes no text: a change here is a token that was cut off what stood before it. */
function traceCuts({tokens}: PreparedText): TraceStep {
  const pieces = tokens.map(
    (token, index): TracePiece => ({
      before: token.text,
      after: token.text,
      spaced: token.spaced,
      startsSentence: token.sentence !== tokens[index - 1]?.sentence
    })
  );
  return {id: "tokens", pieces, changes: pieces.filter(({spaced}) => !spaced).length};
}

function traceTokens({tokens}: PreparedText): TraceStep[] {
  let left = tokens;
  return tokenSteps.map(({id, before, after}) => {
    const pieces = left.map(
      (token, index): TracePiece => ({
        before: before(token),
        after: token.removedBy === id ? null : after(token),
        spaced: true,
        startsSentence: token.sentence !== left[index - 1]?.sentence
      })
    );
    left = left.filter(({removedBy}) => removedBy !== id);
    return describeStep(id, pieces);
  });
}

function describeStep(id: StepId, pieces: TracePiece[]): TraceStep {
  return {id, pieces, changes: pieces.filter(({before, after}) => before !== after).length};
}
