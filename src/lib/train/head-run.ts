import {formatCount} from "../format.js";
import {GENRES} from "../genres/genres.js";
import type {CurvePoint} from "../runs/curves.js";
import type {RunPredictions} from "../runs/predictions.js";
import {RETRAINED_FAMILY} from "../runs/run-kinds.js";
import type {RunRecord} from "../runs/run-schema.js";
import type {Decision} from "../thresholds/decision.js";
import {type HeadSettings, usedSettings} from "./head-settings.js";

/** What a training in a browser left, ready to be made a run. */
export interface HeadResult {
  settings: HeadSettings;
  /** Ids of the validation films, and their probabilities (films x 9). */
  movieIds: string[];
  probabilities: Float64Array;
  decision: Decision;
  /** The round whose head this is, and how many there were. */
  round: number;
  rounds: number;
  /** Whether training had come to its own end. */
  finished: boolean;
  trainFilms: number;
  /** Numbers that training set. */
  parameters: number;
  seconds: number;
  curves: CurvePoint[];
}

export interface HeadRunDetails {
  id: string;
  name: string;
  split: string;
  corpus: string;
  encoder: string;
  /** When it was trained (ISO 8601). */
  at: string;
}

/** The head as a run: validation alone, since nobody opens test figures for what is tried out. */
export function composeHeadRun(
  result: HeadResult,
  {id, name, split, corpus, encoder, at}: HeadRunDetails
): {record: RunRecord; predictions: RunPredictions} {
  const {settings, movieIds, probabilities, decision, round, rounds, finished, trainFilms, parameters, seconds} =
    result;
  const kind = settings.kind === "linear" ? "A linear head" : "One hidden layer";
  const record: RunRecord = {
    format: 1,
    id,
    name,
    description: `${kind} over sentence embeddings of the plot, trained in a browser on ${formatCount(trainFilms)} films.`,
    provenance: "imported",
    family: RETRAINED_FAMILY,
    modality: "text",
    data: {corpus, description: "Films with a plot; plots as written, embedded by the snapshot's sentence encoder"},
    split,
    seed: settings.seed,
    init: {kind: "frozen", weights: encoder},
    hyperparameters: {
      features: "sentence embedding, standardised",
      ...usedSettings(settings),
      trainFilms,
      rounds,
      keptRound: round,
      finished
    } as RunRecord["hyperparameters"],
    command: null,
    commit: null,
    software: {},
    parameters: {total: parameters, trained: parameters},
    training: {seconds, hardware: "a browser's worker"},
    licence: null,
    decision,
    source: {format: "trained in a browser", file: `the page Retrain, ${at}`}
  };
  const predictions = {
    movieIds,
    parts: movieIds.map(() => "validation" as const),
    probabilities: probabilities.map(Math.fround)
  };
  if (probabilities.length !== movieIds.length * GENRES.length)
    throw new Error("probabilities and films differ in number");
  return {record, predictions};
}

/** The id of a run by its name: lower-case letters, digits and hyphens. */
export function headRunId(name: string): string {
  const slug = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `retrained-${slug || "head"}`.slice(0, 80).replace(/-+$/, "");
}
