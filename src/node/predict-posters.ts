import {join} from "node:path";
import {readLogits} from "../lib/inference/classify.js";
import type {ModelCard} from "../lib/inference/model-card.js";
import {stableJson} from "../lib/manifest.js";
import {checksumCorpusPart, sha256} from "./checksums.js";
import {openCorpus} from "./corpus.js";
import {modelsFolder, versionModel} from "./models.js";
import type {PredictOptions, PredictReport} from "./predict-corpus.js";
import {PredictionFile} from "./prediction-file.js";
import {runPosters} from "./run-posters.js";

export interface PosterPredictReport extends PredictReport {
  /** Posters that could not be read as pictures, with the reason. */
  unreadable: {movieId: string; fault: string}[];
}

/**
 * Predicts every film of a corpus that has a poster with a poster model, into a CSV file, ordered by film id. Goes on
 * where an earlier run with the same model and posters was stopped. The file appears when it is whole; films whose
 * poster can't be read are left out and reported.
 */
export async function predictPosters(
  corpusFolder: string,
  card: ModelCard,
  path: string,
  {processes = 0, progress = () => {}, folder = modelsFolder}: PredictOptions & {folder?: string} = {}
): Promise<PosterPredictReport> {
  const {movies, posterIds} = openCorpus(corpusFolder);
  const posters = await checksumCorpusPart(corpusFolder, "posters");
  const settled = stableJson([card.decision, card.calibration]);
  const file = new PredictionFile(path, sha256([versionModel(card), settled, posters].join("\n")));
  const left = posterIds.filter((movieId) => !file.has(movieId));
  const unreadable: PosterPredictReport["unreadable"] = [];
  let done = 0;
  const paths = left.map((movieId) => join(corpusFolder, "posters", `${movieId}.jpg`));
  await runPosters(card.id, paths, {processes, folder}, (index, result) => {
    if ("answer" in result) file.add(left[index], readLogits(card, result.answer.logits));
    else unreadable.push({movieId: left[index], fault: result.fault});
    progress(++done, left.length);
  });
  const predicted = posterIds.filter((movieId) => file.has(movieId));
  file.finish(predicted);
  const withPoster = new Set(posterIds);
  return {
    predicted: predicted.length,
    resumed: posterIds.length - left.length,
    skipped: movies.filter(({movieId}) => !withPoster.has(movieId)).map(({movieId}) => movieId),
    modality: card.modality,
    model: card.name,
    unreadable: unreadable.sort((a, b) => (a.movieId < b.movieId ? -1 : 1))
  };
}
