import {existsSync} from "node:fs";
import {type Prediction, readEmbedding, readLogits, readProbabilities} from "../lib/inference/classify.js";
import {combineMembers, decodeBaseline, decodeEnsemble} from "../lib/inference/ensemble.js";
import {decodeHead} from "../lib/inference/head.js";
import type {ModelCard} from "../lib/inference/model-card.js";
import {decodeTermHead, runTermHead} from "../lib/inference/term-head.js";
import {stableJson} from "../lib/manifest.js";
import type {PreparedText} from "../lib/text/prepare-text.js";
import {describeNoModel} from "./describe-no-model.js";
import {modelsFolder, readCatalogue, readModelCard, readModelFile, versionModel} from "./models.js";
import {snapshotFolder} from "./paths.js";
import {readRunRecord, runPath, runsFolder} from "./runs.js";

const kinds = ["text", "poster", "fusion"] as const;

/** What is known of a film when a predictor reads it: as much as it asked for. */
export interface FilmReading {
  /** The outputs of the ONNX models that the predictor runs, by their ids. */
  outputs: ReadonlyMap<string, Float32Array>;
  prepared?: PreparedText;
}

/** A model as it is used to predict: what it must be given of a film, and how that is read. */
export interface Predictor {
  card: ModelCard;
  /** Ids of the ONNX models that run on a text: the model itself, the encoder below a head, those of all members. */
  runs: readonly string[];
  /** Whether it reads the words of a prepared plot. */
  reads: {plot: boolean; words: boolean};
  /** Changes when any answer might. */
  version: string;
  read(film: FilmReading): Prediction;
}

export interface PredictorFolders {
  models?: string;
  /** The folder of the stored runs. */
  runs?: string;
}

/**
 * Finds the model of a run: by the run's id, the model's own, or `text`, `poster` or `fusion` for the live model of
 * that kind. Throws when there is none, with the reason and what to do, or when it can't predict by itself.
 */
export function findPredictor(
  name: string,
  {models = modelsFolder, runs = runsFolder(snapshotFolder())}: PredictorFolders = {}
): Predictor {
  return openPredictor(findCard(name, models, runs), models);
}

function openPredictor(card: ModelCard, folder: string): Predictor {
  const file = `models/${card.file.path}`;
  const own = [versionModel(card), stableJson(card.decision ?? null), stableJson(card.calibration ?? null)].join(" ");
  const text = () => new TextDecoder().decode(readModelFile(card.file, folder));
  switch (card.kind) {
    case "onnx-text-classifier":
      return {
        card,
        runs: [card.id],
        reads: {plot: true, words: false},
        version: own,
        read: ({outputs}) => readLogits(card, outputs.get(card.id)!)
      };
    case "embedding-head": {
      const encoder = readModelCard(card.encoder!, folder);
      const head = decodeHead(readModelFile(card.file, folder), file);
      return {
        card,
        runs: [encoder.id],
        reads: {plot: true, words: false},
        version: `${own} ${versionModel(encoder)}`,
        read: ({outputs}) => readEmbedding(card, head, outputs.get(encoder.id)!)
      };
    }
    case "term-head": {
      const head = decodeTermHead(readModelFile(card.file, folder), file);
      return {
        card,
        runs: [],
        reads: {plot: true, words: true},
        version: own,
        read: ({prepared}) => readProbabilities(card, runTermHead(head, prepared!))
      };
    }
    case "baseline": {
      const {probabilities} = decodeBaseline(text(), file);
      return {
        card,
        runs: [],
        reads: {plot: false, words: false},
        version: own,
        read: () => readProbabilities(card, probabilities)
      };
    }
    case "ensemble": {
      const ensemble = decodeEnsemble(text(), file);
      const members = ensemble.members.map(({model, checksum}) => {
        const member = readModelCard(model, folder);
        if (member.file.checksum === checksum) return openPredictor(member, folder);
        throw new Error(
          `the ensemble ${card.id} was fitted with another ${model} than the one in models/: ` +
            `npm run train -- --recipe ${card.id} --replace makes it anew`
        );
      });
      return {
        card,
        runs: [...new Set(members.flatMap(({runs}) => runs))],
        reads: {
          plot: members.some(({reads}) => reads.plot),
          words: members.some(({reads}) => reads.words)
        },
        version: [own, ...members.map(({version}) => version)].join(" "),
        read: (film) =>
          readProbabilities(
            card,
            combineMembers(
              ensemble,
              members.map(({read}) => read(film).probabilities)
            )
          )
      };
    }
    default:
      throw new Error(`the model ${card.id} is of kind ${card.kind}, which npm run predict can't run`);
  }
}

function findCard(name: string, folder: string, runs: string): ModelCard {
  const {models, live} = readCatalogue(folder);
  const kind = kinds.find((kind) => kind === name);
  if (kind) {
    const id = live[kind];
    if (!id) throw new Error(`there is no live ${kind} model yet: models/live.json names none`);
    return readModelCard(id, folder);
  }
  const card = models.find(({run}) => run === name) ?? models.find(({id}) => id === name);
  if (card) return card;
  const ids = models.filter(({decision}) => decision).map(({id, run}) => run ?? id);
  const known = ids.length ? `these have one: ${ids.join(", ")}` : "no run has one yet";
  if (existsSync(runPath(runs, name, "record"))) {
    throw new Error(`${describeNoModel(readRunRecord(runs, name))}; ${known}`);
  }
  throw new Error(`there is no run "${name}" whose model is kept; ${known}`);
}
