import {readEmbeddingTable} from "../inference/embedding.js";
import type {TableColumns, TableContext} from "../table-definition.js";
import type {TrainOn} from "../train/choose-candidate.js";
import {trainEmbeddingHead} from "../train/embedding-head.js";
import {hardTargets, readTrainingFilms, type TrainingFilm} from "../train/films.js";
import {denseMatrix} from "../train/matrix.js";
import {readTermCounts} from "../train/term-counts.js";
import {trainTfIdf} from "../train/train-tf-idf.js";

/** A model that is quick to train, many times over, to ask the data something. Its id is that of the run like it. */
export interface Probe {
  id: string;
  train: TrainOn;
}

/** What the runs of the same names chose on validation. */
export const PROBE_SETTINGS = {
  "tf-idf-words": {c: 1, classWeights: "none"},
  "minilm-logistic": {c: 0.003, classWeights: "none"}
} as const;

/** Tables that probes are trained from. */
export const PROBE_INPUTS = [
  "table:films",
  "table:split",
  "table:terms",
  "table:term_counts",
  "table:embeddings"
] as const;

/** The films, and a probe over words and, where the snapshot has embeddings, one over these. */
export async function openProbes({
  table,
  optionalTable
}: Pick<TableContext, "table" | "optionalTable">): Promise<{films: TrainingFilm[]; probes: Probe[]}> {
  const films = readTrainingFilms(await table("films"), await table("split"));
  const counts = readTermCounts(await table("term_counts"), films.length, (await table("terms")).term.length);
  const targets = hardTargets(films);
  const probes: Probe[] = [
    {id: "tf-idf-words", train: (rows) => trainTfIdf(counts, targets, rows, PROBE_SETTINGS["tf-idf-words"])}
  ];
  const embeddings = await optionalTable("embeddings");
  if (embeddings?.film.length) probes.push(embeddingProbe(embeddings, targets));
  return {films, probes};
}

function embeddingProbe(table: TableColumns, targets: Float64Array): Probe {
  const {films, dimensions, values} = readEmbeddingTable(table);
  const features = {rows: Array.from(films), matrix: denseMatrix(values, dimensions)};
  const settings = PROBE_SETTINGS["minilm-logistic"];
  return {id: "minilm-logistic", train: (rows) => trainEmbeddingHead(features, targets, rows, settings)};
}

/** Films with a plot in training and in validation that a probe needs; with fewer, a figure would say nothing. */
export const LEAST_FILMS = {train: 200, validation: 50};

/** Whether there are films enough with a plot. */
export function hasEnoughFilms(films: readonly TrainingFilm[]): boolean {
  const count = (part: string) => films.filter((film) => film.hasPlot && film.part === part).length;
  return count("train") >= LEAST_FILMS.train && count("validation") >= LEAST_FILMS.validation;
}
