import type {Attribution} from "../lib/attribution/game.js";
import {type MethodKey, runMethod} from "../lib/attribution/methods.js";
import {type Absence, createTokenGame} from "../lib/attribution/token-game.js";
import {GENRES} from "../lib/genres/genres.js";
import type {UnitTokens} from "../lib/inference/encode-units.js";
import type {WorkingTextModel} from "./text-model.js";

export interface ExplainOptions {
  method: MethodKey;
  absence: Absence;
  pairs: number;
  seed: number;
}

/** An explanation that is under way, stopped or done. */
export interface Explanation {
  state: "running" | "stopped" | "done" | "failed";
  attribution?: Attribution;
  /** See `TokenGame`. */
  jitter?: Float64Array;
  done: number;
  total: number;
  /** Why it failed. */
  problem?: string;
  stop(): void;
  /** Called after each evaluation of the model, and when the state changes. */
  onChange(listener: () => void): void;
}

/** Starts to divide what the model says of a text among its units; stop it when nobody waits any more. */
export function explainText(model: WorkingTextModel, tokens: UnitTokens, options: ExplainOptions): Explanation {
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const explanation: Explanation = {
    state: "running",
    done: 0,
    total: 0,
    stop() {
      if (explanation.state !== "running") return;
      explanation.state = "stopped";
      tell();
    },
    onChange: (listener) => void listeners.push(listener)
  };
  const game = createTokenGame(tokens, {
    absence: options.absence,
    maxTokens: model.card.tokenizer!.maxTokens,
    outputs: GENRES.length,
    run: (ids, padding) => model.runTokens(ids, padding)
  });
  const run = async () => {
    for await (const {attribution, done, total} of runMethod(options.method, game, options)) {
      if (explanation.state !== "running") return;
      Object.assign(explanation, {attribution, done, total, jitter: game.jitter});
      tell();
    }
    explanation.state = "done";
    tell();
  };
  run().catch((error: Error) => {
    // A worker that was closed while it was asked has nothing to say to anybody.
    if (explanation.state === "running") Object.assign(explanation, {state: "failed", problem: error.message});
    tell();
  });
  return explanation;
}
