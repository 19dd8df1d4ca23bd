import type {CurvePoint} from "./curves.js";
import type {RunRecord} from "./run-schema.js";

type Figures = Record<string, number>;
type Settings = RunRecord["hyperparameters"];

/** One model of `src/data/published-2025-spring.json`: what the page prints, and what the logs have. */
export interface PublishedModel {
  model: string;
  train_loss: number;
  val_loss: number;
  f1: number;
  precision: number;
  recall: number;
  architecture?: string;
  hyperparameters?: Settings;
  hyperparameters_page?: Settings;
  hyperparameters_code?: Settings;
  threshold?: string;
  epochs?: (Figures | {epoch: number; train: Figures; validation: Figures})[];
  test?: Record<string, number | Record<string, Figures>>;
}

export interface PublishedResults {
  id: string;
  text_runs: PublishedModel[];
  vision_runs: PublishedModel[];
}

interface PublishedRun {
  record: RunRecord;
  curves?: CurvePoint[];
}

const ids: Record<string, {id: string; init: RunRecord["init"]}> = {
  "BiLSTM + GloVe": {id: "bilstm", init: {kind: "pretrained", weights: "GloVe word vectors"}},
  DistilBERT: {id: "distilbert", init: {kind: "pretrained", weights: "DistilBERT"}},
  "ELECTRA-Small": {id: "electra-small", init: {kind: "pretrained", weights: "google/electra-small-discriminator"}},
  "EfficientNet-B0": {id: "efficientnet-b0", init: {kind: "frozen", weights: "ImageNet"}},
  "EfficientNet-B2": {id: "efficientnet-b2", init: {kind: "frozen", weights: "ImageNet"}},
  "VGG-16": {id: "vgg-16", init: {kind: "pretrained", weights: "ImageNet"}}
};

/** Names of the logs in our keys; ELECTRA's log holds the F1 of mean precision and mean recall. */
const keys: Record<string, string> = {
  loss: "loss",
  hamming_loss: "hammingLoss",
  subset_accuracy: "subsetAccuracy",
  micro_f1: "microF1",
  macro_f1: "macroF1",
  weighted_f1: "weightedF1",
  samples_f1: "samplesF1",
  macro_precision: "macroPrecision",
  macro_recall: "macroRecall",
  precision: "macroPrecision",
  recall: "macroRecall",
  f1: "f1OfMeans",
  threshold: "threshold"
};

/** The reference project's models as runs: figures as printed and curves as logged, without predictions. */
export function publishedRuns(results: PublishedResults, file: string): PublishedRun[] {
  const describe = (modality: "text" | "poster") => (model: PublishedModel) => describeModel(model, modality, file);
  return [...results.text_runs.map(describe("text")), ...results.vision_runs.map(describe("poster"))];
}

function describeModel(published: PublishedModel, modality: "text" | "poster", file: string): PublishedRun {
  const {model} = published;
  const known = ids[model];
  if (!known)
    throw new Error(`${file} has a model "${model}" that has no id here: add it to src/lib/runs/published-runs.ts`);
  const curves = (published.epochs ?? []).flatMap(readEpoch);
  return {
    record: {
      format: 1,
      id: `published-${known.id}`,
      name: `${model}, published`,
      description: `${model} of the reference project, as its results page and logs have it; there are no predictions.`,
      provenance: "published",
      family: model,
      modality,
      data: {
        corpus: null,
        description:
          "The reference project's films, all of whose genres lie within the nine, capped at about 4,000 a genre"
      },
      split: null,
      seed: readSeed(published.hyperparameters),
      init: known.init,
      hyperparameters: readSettings(published),
      command: null,
      commit: null,
      software: {},
      parameters: null,
      training: {seconds: null, hardware: null},
      licence: null,
      decision: null,
      reported: readReported(published),
      source: {format: "published figures", file}
    },
    ...(curves.length ? {curves} : {})
  };
}

function readSeed(settings: Settings = {}): number | null {
  return typeof settings.seed === "number" ? settings.seed : null;
}

function readSettings(published: PublishedModel): Settings {
  const {architecture, threshold, hyperparameters, hyperparameters_page: page, hyperparameters_code: code} = published;
  return {
    ...(architecture ? {architecture} : {}),
    ...(threshold ? {threshold} : {}),
    ...hyperparameters,
    ...(page ? {asThePageHasThem: page} : {}),
    ...(code ? {asTheCodeHasThem: code} : {})
  };
}

function readReported({train_loss, val_loss, f1, precision, recall, test}: PublishedModel): RunRecord["reported"] {
  const page = "results page";
  const printed = `${page}, its columns F1, precision and recall; it does not say of which films, and calls the F1 weighted`;
  return [
    {part: "train", as: `${page}, train loss`, metrics: {loss: train_loss}},
    {part: "validation", as: `${page}, validation loss`, metrics: {loss: val_loss}},
    {part: "test", as: printed, metrics: {f1, precision, recall}},
    ...(test ? [{part: "test" as const, as: "log of the test", metrics: flattenTest(test)}] : [])
  ];
}

function flattenTest(test: Required<PublishedModel>["test"]): Figures {
  return Object.fromEntries(
    Object.entries(test).flatMap(([name, value]): [string, number][] => {
      if (typeof value === "number") return [[keys[name] ?? name, value]];
      return Object.entries(value).flatMap(([genre, figures]) =>
        Object.entries(figures).map(([key, figure]): [string, number] => [`perGenre.${genre}.${key}`, figure])
      );
    })
  );
}

function readEpoch(logged: Required<PublishedModel>["epochs"][number]): CurvePoint[] {
  const {epoch} = logged;
  const points = (part: CurvePoint["part"], figures: Figures): CurvePoint[] =>
    Object.entries(figures).map(([name, value]) => ({metric: keys[name] ?? name, part, step: null, epoch, value}));
  if ("train" in logged && typeof logged.train === "object") {
    const {train, validation} = logged as {train: Figures; validation: Figures};
    return [...points("train", train), ...points("validation", validation)];
  }
  const {epoch: _, train_loss, val_loss, ...figures} = logged as Figures;
  return [...points("train", {loss: train_loss}), ...points("validation", {loss: val_loss, ...figures})];
}
