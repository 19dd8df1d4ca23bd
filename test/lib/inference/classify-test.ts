import {describe, expect, it} from "vitest";
import {readEmbedding, readLogits, readProbabilities} from "../../../src/lib/inference/classify.js";
import type {ModelCard} from "../../../src/lib/inference/model-card.js";

const thresholds = new Array(9).fill(0.5);
const card = {id: "sample", calibration: null, decision: {rule: "perGenre", thresholds}} as unknown as ModelCard;

describe("readLogits", () => {
  it("gives probabilities as float32 and labels at the locked thresholds", () => {
    const logits = [-2, -1, 0, 1, 2, 3, -3, 0.1, -0.1];
    const {probabilities, labels} = readLogits(card, logits);
    expect([...probabilities]).toEqual(logits.map((logit) => Math.fround(1 / (1 + Math.exp(-logit)))));
    expect([...labels]).toEqual([0, 0, 1, 1, 1, 1, 0, 1, 0]);
  });

  it("applies the card's calibration before the decision", () => {
    const genres = new Array(9).fill({slope: 1, intercept: -1});
    const {probabilities, labels} = readLogits(
      {...card, calibration: {method: "platt", genres}},
      new Array(9).fill(0.5)
    );
    expect(probabilities[0]).toBeCloseTo(1 / (1 + Math.exp(0.5)), 6);
    expect(labels[0]).toBe(0);
  });

  it("refuses an encoder's output and a card without a decision", () => {
    expect(() => readLogits(card, new Array(384).fill(0))).toThrow("the model sample gave 384 logits, not nine");
    expect(() => readLogits({...card, decision: null}, new Array(9).fill(0))).toThrow("has no locked decision");
  });
});

describe("readEmbedding", () => {
  it("reads an embedding as it would be stored", () => {
    const layer = {
      inputs: 2,
      weights: Float32Array.from({length: 18}, (_, index) => 1 - (index % 2)),
      biases: new Float32Array(9)
    };
    const head = {means: new Float32Array(2), scales: new Float32Array(2).fill(1), layers: [layer]};
    const rounded = Math.fround(Math.fround(1 / 127) * 64);
    expect(readEmbedding(card, head, [0.501, 1]).probabilities[0]).toBeCloseTo(1 / (1 + Math.exp(-rounded)), 7);
  });
});

describe("readProbabilities", () => {
  it("refuses another number than nine", () => {
    expect(() => readProbabilities(card, [0.5])).toThrow("the model sample gave 1 probabilities");
  });
});
