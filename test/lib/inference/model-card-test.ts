import {describe, expect, it} from "vitest";
import {validateModelCard} from "../../../src/lib/inference/model-card.js";
import {readModelCard} from "../../../src/node/models.js";

const card = readModelCard("minilm-encoder");

describe("validateModelCard", () => {
  it("takes a card that is whole", () => {
    expect(validateModelCard(structuredClone(card))).toEqual(card);
  });

  it.each<[string, object, string]>([
    ["a checksum that is none", {file: {...card.file, checksum: "abc"}}, "card.json, file.checksum: must be a SHA-256"],
    ["a kind that is none", {kind: "oracle"}, "card.json, kind:"],
    ["a field that no one knows", {author: "me"}, "author"],
    ["an id with capitals", {id: "MiniLM"}, "card.json, id: must be lower-case"],
    ["an encoder without a tokenizer", {tokenizer: undefined}, "tokenizer: is missing in a card of onnx-text-encoder"],
    ["a classifier without a decision", {kind: "onnx-text-classifier"}, "decision: is missing"],
    ["a head without an encoder", {kind: "embedding-head"}, "encoder: is missing in a card of embedding-head"]
  ])("refuses %s", (_, change, message) => {
    expect(() => validateModelCard({...card, ...change})).toThrow(message);
  });
});
