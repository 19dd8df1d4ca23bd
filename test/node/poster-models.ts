import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {onTestFinished} from "vitest";
import {type ModelCard, validateModelCard} from "../../src/lib/inference/model-card.js";
import {sha256} from "../../src/node/checksums.js";

export const posterFixtures = fileURLToPath(new URL("../fixtures/poster_models/", import.meta.url));

/** The cards of the tiny models of test/fixtures/poster_models.py. */
export function describePosterModel(id: "pooled" | "dense"): ModelCard {
  const file = (name: string, path: string) => {
    const bytes = readFileSync(join(posterFixtures, name));
    return {path, bytes: bytes.length, checksum: sha256(bytes)};
  };
  return validateModelCard({
    format: 1,
    id,
    name: `Tiny ${id}`,
    description: "Random weights, for tests.",
    kind: "onnx-poster-classifier",
    modality: "poster",
    file: file(`${id}.onnx`, `${id}/model.onnx`),
    image: {
      width: 32,
      height: 48,
      fit: "stretch",
      filter: "bicubic",
      ground: [255, 255, 255],
      channels: "RGB",
      range: 1,
      mean: [0.485, 0.456, 0.406],
      standardDeviation: [0.229, 0.224, 0.225],
      layout: "NCHW"
    },
    input: "pixels",
    output: "logits",
    explanation: {
      head: id,
      activations: "activations",
      maps: "maps",
      ...(id === "dense" && {gradients: "gradients"}),
      layer: file(`${id}.head.json`, `${id}/head.json`)
    },
    outputs: 9,
    run: `tiny-${id}`,
    decision: {rule: "perGenre", thresholds: new Array(9).fill(0.5)},
    calibration: null,
    licence: "Apache-2.0",
    source: "random weights"
  });
}

/** A folder of models with both, which is removed when the test ends. */
export function makePosterModels(change: (card: ModelCard) => object = (card) => card): string {
  const folder = mkdtempSync(join(tmpdir(), "marquee-poster-models-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  for (const id of ["pooled", "dense"] as const) {
    mkdirSync(join(folder, id));
    const card = describePosterModel(id);
    writeFileSync(join(folder, card.file.path), readFileSync(join(posterFixtures, `${id}.onnx`)));
    writeFileSync(join(folder, card.explanation!.layer.path), readFileSync(join(posterFixtures, `${id}.head.json`)));
    writeFileSync(join(folder, id, "card.json"), JSON.stringify(change(card)));
  }
  return folder;
}
