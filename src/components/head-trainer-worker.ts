/** Trains a head away from the page, a step at a time, so that it can be stopped and gone on with. */
import {decodeTable} from "../lib/arrow.js";
import {readEmbeddingTable} from "../lib/inference/embedding.js";
import {hardTargets, readTrainingFilms, selectTargets} from "../lib/train/films.js";
import type {HeadSettings} from "../lib/train/head-settings.js";
import {denseMatrix} from "../lib/train/matrix.js";
import {measureHead} from "../lib/train/measure-head.js";
import {readVotes} from "../lib/train/targets.js";
import {type HeadData, type HeadStep, headRows, type TrainedHead, trainHead} from "../lib/train/train-head.js";
import type {HeadTables, TrainerRequest, TrainerResponse} from "./head-trainer.js";

/** One training: its steps, and the time that it has taken without its pauses. */
interface Training {
  steps: Generator<HeadStep, TrainedHead>;
  /** Rows of the validation films, and their genres. */
  validation: readonly number[];
  truth: Uint8Array;
  milliseconds: number;
  paused: boolean;
}

/** Work goes on for so long before messages are looked at. */
const stretch = 60;

let data: HeadData | undefined;
let training: Training | undefined;

self.addEventListener("message", ({data: request}: MessageEvent<TrainerRequest>) => {
  try {
    if ("tables" in request) data = readData(request.tables);
    else if ("start" in request) start(request.start);
    else if (request.do === "pause" && training) training.paused = true;
    else if (request.do === "resume" && training) {
      training.paused = false;
      void work(training);
    } else if (request.do === "reset") training = undefined;
  } catch (error) {
    respond({error: (error as Error).message});
  }
});

function readData({films, split, labels, embeddings}: HeadTables): HeadData {
  const {films: rows, dimensions, values} = readEmbeddingTable(decodeTable(embeddings));
  return {
    films: readTrainingFilms(decodeTable(films), decodeTable(split)),
    votes: readVotes(decodeTable(labels)),
    embeddings: {
      rows: Array.from(rows),
      matrix: denseMatrix(values, dimensions),
      encoder: {weights: "all-MiniLM-L6-v2", parameters: null, model: "minilm-encoder"}
    }
  };
}

function start(settings: HeadSettings): void {
  if (!data) throw new Error("the embeddings have not arrived");
  const {films} = data;
  const {train, validation} = headRows(data, settings);
  const truth = selectTargets(Uint8Array.from(hardTargets(films)), validation);
  training = {steps: trainHead(data, settings), validation, truth, milliseconds: 0, paused: false};
  respond({started: {trainFilms: train.length, movieIds: validation.map((row) => films[row].movieId)}});
  void work(training);
}

async function work(own: Training): Promise<void> {
  try {
    while (training === own && !own.paused) {
      const begin = performance.now();
      let done: boolean | undefined = false;
      while (!done && performance.now() - begin < stretch) done = takeStep(own, performance.now() - begin);
      own.milliseconds += performance.now() - begin;
      if (done) training = undefined;
      else await new Promise((resolve) => setTimeout(resolve));
    }
  } catch (error) {
    training = undefined;
    respond({error: (error as Error).message});
  }
}

/** Takes one step and tells of it; answers whether it was the last. */
function takeStep({steps, validation, truth, milliseconds}: Training, since: number): boolean | undefined {
  const step = steps.next();
  const seconds = (milliseconds + since) / 1000;
  if (step.done) {
    // What is kept has its numbers in float32, as the command line's heads have: that is what is scored.
    const {parameters, predict} = step.value;
    const probabilities = predict(validation);
    respond({finished: {seconds, parameters, probabilities, decision: measureHead(probabilities, truth).decision}});
    return true;
  }
  const {round, share, bestRound, measure} = step.value;
  if (!measure) {
    respond({progress: {round, share, seconds}});
    return false;
  }
  const {trainLoss, validationLoss, probabilities} = measure();
  const {macroF1, macroAveragePrecision, decision} = measureHead(probabilities, truth);
  respond({
    round: {round, trainLoss, validationLoss, macroF1, macroAveragePrecision, seconds},
    ...(round === bestRound ? {best: {probabilities: probabilities.slice(), decision}} : {})
  });
  return false;
}

function respond(response: TrainerResponse): void {
  postMessage(response);
}
