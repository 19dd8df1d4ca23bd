import type {Part} from "../films.js";
import type {FittedModel} from "../inference/fitted-model.js";
import type {CurvePoint} from "../runs/curves.js";
import type {RunRecord} from "../runs/run-schema.js";
import type {Decision} from "../thresholds/decision.js";
import type {TrainingFilm} from "./films.js";
import type {DenseMatrix, SparseMatrix} from "./matrix.js";
import type {CatalogueVote} from "./targets.js";

/** What of a prepared plot is read: every word in lower case, or the terms left after preparation. */
export type TokenKind = "words" | "terms";

/** Probabilities of some films (rows of `films`), rows x 9. */
export interface FilmProbabilities {
  rows: number[];
  probabilities: Float64Array;
}

/** A stored run as an ensemble reads it. */
export interface MemberRun {
  record: RunRecord;
  /** Validation and test films. */
  predictions: FilmProbabilities;
  /** Training films, each predicted by a model that was trained without it. */
  outOfFold?: FilmProbabilities;
}

/** Features of some films: row `i` of the matrix belongs to the film `rows[i]`. */
export interface FilmFeatures {
  rows: number[];
  matrix: DenseMatrix;
}

/** Sentence embeddings of films with a plot. */
export interface FilmEmbeddings extends FilmFeatures {
  /** The encoder, as run.json names it, and the id of its model. */
  encoder: {weights: string; parameters: number | null; model: string};
}

/** What recipes train on; each part is read when it is asked for, and throws with what to do where it is not there. */
export interface TrainingInputs {
  films: readonly TrainingFilm[];
  votes(): ReadonlyMap<string, readonly CatalogueVote[]>;
  /** Films by terms, a row for each of `films`. */
  termCounts(): SparseMatrix;
  /** The terms that those are counts of, by column. */
  terms(): readonly string[];
  /** The tokens of each plot by row of `films`; needs a corpus. */
  plotTokens(kind: TokenKind): Promise<ReadonlyMap<number, readonly string[]>>;
  embeddings(): FilmEmbeddings;
  /** The figures of films with a poster. */
  posterFigures(): FilmFeatures;
  /** Ids of the stored runs. */
  runIds(): readonly string[];
  run(id: string): MemberRun;
}

export interface RecipeOptions {
  seed: number;
  /** Runs that an ensemble is made of, in place of those that it would take itself. */
  members?: readonly string[];
  /** Settings that were chosen before: they alone are trained, on the training films, and nothing out of fold. */
  settings?: RunRecord["hyperparameters"];
  report?(line: string): void;
}

/** What a recipe makes: probabilities of validation and test films, and what run.json says of the model. */
export interface TrainedModel extends FilmProbabilities {
  hyperparameters: RunRecord["hyperparameters"];
  parameters: RunRecord["parameters"];
  init?: RunRecord["init"];
  outOfFold?: FilmProbabilities;
  curves?: CurvePoint[];
  /** The model itself; absent where it can't predict other films. */
  fitted?: FittedModel;
  /** Where it is not fitted on validation, one threshold a genre. */
  decision?: Decision;
  licence?: string;
}

/** One way to make a run in TypeScript. */
export interface Recipe {
  /** Also the run's id, with the seed behind it unless that is 1. */
  id: string;
  name: string;
  description: string;
  family: string;
  modality: RunRecord["modality"];
  /** Which films and texts, as run.json says it. */
  data: string;
  provenance?: "reproduced" | "imported";
  source?: RunRecord["source"];
  licence: string | null;
  /** Whether the seed changes the result. */
  seeded?: boolean;
  train(inputs: TrainingInputs, options: RecipeOptions): Promise<TrainedModel>;
}

/** The id of a recipe's run with a seed. */
export function runIdOf({id, seeded}: Pick<Recipe, "id" | "seeded">, seed: number): string {
  return seeded && seed !== 1 ? `${id}-seed-${seed}` : id;
}

/** Rows of the films that pass, by part. */
export function rowsByPart(
  films: readonly TrainingFilm[],
  keep: (film: TrainingFilm) => boolean = () => true
): Record<Part, number[]> {
  const rows: Record<Part, number[]> = {train: [], validation: [], test: []};
  for (const [row, film] of films.entries()) if (keep(film)) rows[film.part].push(row);
  return rows;
}
