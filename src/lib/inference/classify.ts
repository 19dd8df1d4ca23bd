import {calibrate} from "../calibration/calibrate.js";
import {sigmoid} from "../calibration/logistic.js";
import {GENRES} from "../genres/genres.js";
import {decide} from "../thresholds/decision.js";
import {roundEmbedding} from "./embedding.js";
import {type Head, runHead} from "./head.js";
import type {ModelCard} from "./model-card.js";

/** What a model says of one film. */
export interface Prediction {
  /** Nine probabilities, rounded to float32 as runs store them. */
  probabilities: Float64Array;
  /** Nine labels at the card's locked decision. */
  labels: Uint8Array;
}

/** Reads the nine logits of a classifier, at the card's calibration and decision. */
export function readLogits(card: ModelCard, logits: ArrayLike<number>): Prediction {
  if (logits.length !== GENRES.length) {
    throw new RangeError(`the model ${card.id} gave ${logits.length} logits, not nine`);
  }
  return readProbabilities(card, Float64Array.from(logits, sigmoid));
}

/** Reads nine probabilities, at the card's calibration and decision. */
export function readProbabilities({id, calibration, decision}: ModelCard, given: ArrayLike<number>): Prediction {
  if (given.length !== GENRES.length) throw new RangeError(`the model ${id} gave ${given.length} probabilities`);
  if (!decision) throw new Error(`the model ${id} has no locked decision in its card`);
  const raw = Float64Array.from(given);
  const probabilities = (calibration ? calibrate(calibration, raw) : raw).map(Math.fround);
  return {probabilities, labels: decide(decision, probabilities, GENRES.length)};
}

/** Reads an embedding with a head over it. */
export function readEmbedding(card: ModelCard, head: Head, embedding: ArrayLike<number>): Prediction {
  return readLogits(card, runHead(head, roundEmbedding(embedding)));
}
