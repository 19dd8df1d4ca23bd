import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readTrainedRun} from "../../src/node/trained-run.js";
import {temporaryFolder} from "./sample-corpus.js";
import {sampleExport, writeTrainedFolder} from "./trained-folder.js";

const without = (path: string) => writeTrainedFolder({files: {[path]: null}});
const replaced = (path: string, text: string) => writeTrainedFolder({files: {[path]: text}});

describe("readTrainedRun", () => {
  it("reads what a training and its export have left", () => {
    const folder = writeTrainedFolder();
    const trained = readTrainedRun(folder);
    expect(trained.record).toMatchObject({id: "trained", hyperparameters: {max_tokens: 64}});
    expect(trained.exported).toMatchObject({films: 2, ships: {size: true, parity: true, quality: true}});
    expect(trained.curves).toHaveLength(1);
    expect(trained.model).toBe(join(folder, "onnx/model.int8.onnx"));
    expect(JSON.parse(trained.tokenizer)).toHaveProperty("model");
  });

  it.each<[string, () => string, string]>([
    ["no folder", () => join(temporaryFolder(), "none"), "run/run.json is missing: npm run training -- text"],
    ["no run", () => without("run/run.json"), "run/run.json is missing: npm run training -- text --recipe NAME"],
    ["no curves", () => without("run/curves.arrow"), "run/curves.arrow is missing: npm run training -- text"],
    ["no tokenizer", () => without("model/tokenizer.json"), "model/tokenizer.json is missing: npm run training"],
    [
      "no export",
      () => without("onnx/export.json"),
      "onnx/export.json is missing: npm run training -- export --run NAME"
    ],
    ["no file", () => without("onnx/model.int8.onnx"), "model.int8.onnx is missing: npm run training -- export"],
    ["a run that is no JSON", () => replaced("run/run.json", "{"), "run/run.json: is not JSON"],
    ["a run without a split", () => writeTrainedFolder({record: {split: null}}), "run/run.json, split: is null"],
    ["an export that is no JSON", () => replaced("onnx/export.json", "[1"), "onnx/export.json: is not JSON"],
    [
      "an export without figures",
      () => replaced("onnx/export.json", JSON.stringify({...sampleExport, int8: {}})),
      "onnx/export.json, int8.megabytes: is missing"
    ],
    [
      "curves that are none",
      () => replaced("run/curves.arrow", "epoch,loss"),
      "run/curves.arrow: is no Arrow IPC stream"
    ],
    [
      "a tokenizer that is no JSON",
      () => replaced("model/tokenizer.json", "lamp"),
      "model/tokenizer.json: is not JSON"
    ],
    [
      "a network that reads no word pieces",
      () => writeTrainedFolder({record: {hyperparameters: {kind: "bilstm", max_tokens: 200}}}),
      'run/run.json, hyperparameters.kind: is "bilstm"; only a transformer\'s file can be shipped'
    ],
    [
      "no length of a text",
      () => writeTrainedFolder({record: {hyperparameters: {kind: "transformer"}}}),
      "hyperparameters.max_tokens: is null; the most tokens of a plot"
    ]
  ])("refuses %s", (_, folder, message) => {
    expect(() => readTrainedRun(folder())).toThrow(message);
  });
});
