import {existsSync, rmSync} from "node:fs";
import {join} from "node:path";
import {GENRES} from "../lib/genres/genres.js";
import {encodeFittedModel, type FittedModel} from "../lib/inference/fitted-model.js";
import {type ModelCard, validateModelCard} from "../lib/inference/model-card.js";
import {stableJson} from "../lib/manifest.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {sha256} from "./checksums.js";
import {writeFileAtomic} from "./write-file.js";

/**
 * Keeps a fitted model beside the others, under the id of its run: the file that `encodeFittedModel` makes, and its
 * card. Answers the record with that file as its model. A model that a former run of the id kept goes when this one
 * has none.
 */
export function keepModel(record: RunRecord, fitted: FittedModel | undefined, folder: string): RunRecord {
  const own = join(folder, record.id);
  if (!fitted) {
    if (existsSync(own)) rmSync(own, {recursive: true});
    return record;
  }
  const {extension, bytes} = encodeFittedModel(fitted);
  const path = `${record.id}/model.${extension}`;
  const card: ModelCard = validateModelCard({
    format: 1,
    id: record.id,
    name: record.name,
    description: record.description ?? record.name,
    kind: fitted.kind,
    modality: record.modality,
    file: {path, bytes: bytes.length, checksum: sha256(bytes)},
    outputs: GENRES.length,
    ...(fitted.kind === "embedding-head" ? {encoder: fitted.encoder} : {}),
    run: record.id,
    decision: record.decision,
    calibration: null,
    licence: record.licence ?? "unknown",
    source: `fitted by ${record.command}`
  } satisfies ModelCard);
  rmSync(own, {recursive: true, force: true});
  writeFileAtomic(join(folder, path), bytes);
  writeFileAtomic(join(own, "card.json"), `${stableJson(card, 2)}\n`);
  return {...record, model: {file: card.file.path, checksum: card.file.checksum}};
}
