import {formatHeading} from "../lib/inference/text-model.js";
import {sha256} from "./checksums.js";
import {openCorpus} from "./corpus.js";
import {findPredictor} from "./find-predictor.js";
import {PredictionFile} from "./prediction-file.js";
import {runTexts} from "./run-texts.js";

export interface PredictOptions {
  /** Processes that compute, each with one thread; 0 computes in this one. */
  processes?: number;
  /** Films predicted so far in this run, of those that were left. */
  progress?(done: number, total: number): void;
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
  {processes = 0, progress = () => {}}: PredictOptions = {}
): Promise<PredictReport> {
  const predictor = findPredictor(run);
  const {movies, plots} = openCorpus(corpusFolder);
  const plotOf = new Map(plots.map(({movieId, plot}) => [movieId, plot]));
  const films = movies.filter(({movieId}) => plotOf.has(movieId));
  const inputs = films.map((film) => ({
    movieId: film.movieId,
    text: plotOf.get(film.movieId)!,
    heading: formatHeading(film)
  }));
  const file = new PredictionFile(path, sha256([predictor.version, JSON.stringify(inputs)].join("\n")));
  const left = inputs.filter(({movieId}) => !file.has(movieId));
  let done = 0;
  await runTexts(predictor.runs, left, processes, (index, output) => {
    file.add(left[index].movieId, predictor.read(output));
    progress(++done, left.length);
  });
  file.finish(films.map(({movieId}) => movieId));
  return {
    predicted: films.length,
    resumed: films.length - left.length,
    skipped: movies.filter(({movieId}) => !plotOf.has(movieId)).map(({movieId}) => movieId),
    modality: predictor.card.modality,
    model: predictor.card.name
  };
}
