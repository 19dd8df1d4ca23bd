import type {Movie} from "../lib/corpus.js";
import {formatHeading} from "../lib/inference/text-model.js";
import {loadLanguage} from "../lib/text/language.js";
import {prepareText} from "../lib/text/prepare-text.js";
import {sha256} from "./checksums.js";
import {openCorpus} from "./corpus.js";
import {findPredictor, type PredictorFolders} from "./find-predictor.js";
import {PredictionFile} from "./prediction-file.js";
import {runTexts} from "./run-texts.js";

export interface PredictOptions {
  /** Processes that compute, each with one thread; 0 computes in this one. */
  processes?: number;
  /** Films predicted so far in this run, of those that were left. */
  progress?(done: number, total: number): void;
  /** Where models and runs are, unless they are the project's. */
  folders?: PredictorFolders;
}

export interface PredictReport {
  /** Films in the file. */
  predicted: number;
  /** Films that a former run had predicted already. */
  resumed: number;
  /** Ids of the films that lack what the model reads. */
  skipped: string[];
  modality: string;
  model: string;
}

/**
 * Predicts every film of a corpus that has what the run's model reads, into a CSV file, ordered by film id. Goes on
 * where an earlier run with the same model and texts was stopped. The file appears when it is whole.
 */
export async function predictCorpus(
  corpusFolder: string,
  run: string,
  path: string,
  {processes = 0, progress = () => {}, folders}: PredictOptions = {}
): Promise<PredictReport> {
  const predictor = findPredictor(run, folders);
  const {movies, plots} = openCorpus(corpusFolder);
  const plotOf = new Map(plots.map(({movieId, plot}) => [movieId, plot]));
  const isReadable = ({movieId}: Movie) => !predictor.reads.plot || plotOf.has(movieId);
  const inputs = movies.filter(isReadable).map((film) => ({
    movieId: film.movieId,
    text: plotOf.get(film.movieId) ?? "",
    heading: formatHeading(film)
  }));
  if (!inputs.length) {
    throw new Error(
      movies.length
        ? `no film of ${corpusFolder} has a plot, which ${predictor.card.name} reads: plots.tsv holds none of them`
        : `${corpusFolder} has no films: movies.tsv is empty`
    );
  }
  const file = new PredictionFile(path, sha256([predictor.version, JSON.stringify(inputs)].join("\n")));
  const left = inputs.filter(({movieId}) => !file.has(movieId));
  const language = predictor.reads.words ? await loadLanguage() : undefined;
  let done = 0;
  // Without a network to run there is nothing that another process could do.
  await runTexts(
    predictor.runs,
    left,
    predictor.runs.length ? processes : 0,
    (index, outputs) => {
      const {movieId, text} = left[index];
      const prediction = predictor.read({
        outputs: new Map(predictor.runs.map((id, place) => [id, outputs[place]])),
        ...(language ? {prepared: prepareText(text, language)} : {})
      });
      file.add(movieId, prediction);
      progress(++done, left.length);
    },
    folders?.models
  );
  file.finish(inputs.map(({movieId}) => movieId));
  return {
    predicted: inputs.length,
    resumed: inputs.length - left.length,
    skipped: movies.filter((film) => !isReadable(film)).map(({movieId}) => movieId),
    modality: predictor.card.modality,
    model: predictor.card.name
  };
}
