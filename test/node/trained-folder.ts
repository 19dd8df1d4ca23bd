import {copyFileSync, mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {encodeCurves} from "../../src/lib/runs/curves.js";
import type {RunRecord} from "../../src/lib/runs/run-schema.js";
import {modelsFolder, readCatalogue} from "../../src/node/models.js";
import {sampleRecord} from "../lib/runs/sample-run.js";
import {temporaryFolder} from "./sample-corpus.js";

/** What an export that holds all it must has measured. */
export const sampleExport = {
  films: 2,
  float32: {largestLogitChange: 1e-5, macroF1: 0.7, macroAveragePrecision: 0.71},
  int8: {megabytes: 23, aloneToBatch: 0.1, macroF1: 0.699, macroAveragePrecision: 0.709},
  macroF1Lost: 0.001,
  ships: {size: true, parity: true, quality: true, batch: "one film at a time"}
};

/**
 * The folder of a finished and exported training, with the network of the model that ships; files can be replaced, or
 * left out with null.
 */
export function writeTrainedFolder(
  changes: {record?: Partial<RunRecord>; files?: Record<string, string | Uint8Array | null>} = {}
): string {
  const folder = temporaryFolder();
  const record = sampleRecord({
    id: "trained",
    name: "Trained",
    command: "npm run training -- text --recipe trained --seed 1",
    hyperparameters: {kind: "transformer", max_tokens: 64},
    ...changes.record
  });
  const files: Record<string, string | Uint8Array | null> = {
    "run/run.json": JSON.stringify(record),
    "run/curves.arrow": encodeCurves([{metric: "loss", part: "train", step: 1, epoch: null, value: 0.5}]),
    "onnx/export.json": JSON.stringify(sampleExport),
    ...changes.files
  };
  const copies = {
    "onnx/model.int8.onnx": `${readCatalogue().live.text}/model.onnx`,
    "model/tokenizer.json": "tokenizers/wordpiece-uncased.json"
  };
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
  for (const [path, source] of Object.entries(copies)) {
    if (path in files) continue;
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    copyFileSync(join(modelsFolder, source), join(folder, path));
  }
  return folder;
}
