import {type Evaluation, evaluateFilms} from "../metrics/evaluate.js";
import type {FittingFilms, ScoredFilms} from "../metrics/scored-films.js";
import {type Decision, type DecisionRule, decide} from "./decision.js";
import {fitDecision} from "./fit-decision.js";

/** A rule fitted on validation, and what it scores there and on films that had no say in it. */
export interface LockedEvaluation {
  decision: Decision;
  validation: Evaluation;
  test: Evaluation;
  /** Test minus validation, by metric: what fitting flattered. */
  gap: Record<string, number>;
}

/** Fits a rule on validation, locks it, and evaluates both parts. */
export function evaluateLocked(
  rule: DecisionRule,
  parts: {validation: FittingFilms; test: FittingFilms},
  names: readonly string[]
): LockedEvaluation {
  const decision = fitDecision(rule, parts.validation);
  const validation = evaluateFilms(applyDecision(decision, parts.validation), names);
  const test = evaluateFilms(applyDecision(decision, parts.test), names);
  const gap = Object.entries(test.metrics).map(([key, value]): [string, number] => [
    key,
    value - validation.metrics[key]
  ]);
  return {decision, validation, test, gap: Object.fromEntries(gap)};
}

/** Films with the labels that a decision gives them. */
export function applyDecision(decision: Decision, films: FittingFilms): ScoredFilms {
  return {...films, predicted: decide(decision, films.probabilities, films.genres)};
}
