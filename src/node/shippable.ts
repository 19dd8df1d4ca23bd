import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Part} from "../lib/films.js";
import type {ModelCard, ModelFile} from "../lib/inference/model-card.js";
import {stableJson} from "../lib/manifest.js";
import type {Evaluation} from "../lib/metrics/evaluate.js";
import type {CurvePoint} from "../lib/runs/curves.js";
import type {RunPredictions} from "../lib/runs/predictions.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {sha256} from "./checksums.js";
import {writeFileAtomic} from "./write-file.js";

export interface PredictDraft {
  corpus: string;
  /** The part of each film of the split. */
  parts: ReadonlyMap<string, Part>;
  /** The folder of models that the draft lies in. */
  folder: string;
  processes: number;
  progress(done: number, total: number): void;
}

/** A finished and exported training as something that can ship, whatever it reads. */
export interface Shippable {
  /** As the training wrote it; its predictions are PyTorch's. */
  record: RunRecord;
  curves: CurvePoint[];
  /** What the export must hold, and whether it does. */
  holds: Record<string, boolean>;
  /** Puts the model's files into a folder and writes a card whose decision is yet to be fitted. */
  install(id: string, folder: string, models: string): ModelCard;
  /** Probabilities of the films of validation and test, by onnxruntime-web from the file that was installed. */
  predict(card: ModelCard, draft: PredictDraft): Promise<RunPredictions>;
  /** Figures of the file before it was made to ship, and how its weights are stored. */
  reported: NonNullable<RunRecord["reported"]>;
  stored: string;
  /** The card for people, in Markdown. */
  describe(card: ModelCard, run: RunRecord, figures: Evaluation): string;
}

/** A file of a model as its card names it. */
export function describeFile(path: string, folder: string): ModelFile {
  const bytes = readFileSync(join(folder, path));
  return {path, bytes: bytes.length, checksum: sha256(bytes)};
}

export function writeCard(card: ModelCard, folder: string): void {
  writeFileAtomic(join(folder, card.id, "card.json"), `${stableJson(card, 2)}\n`);
}
