import {GENRES} from "../genres/genres.js";
import {type Prediction, readLogits} from "../inference/classify.js";
import type {ModelCard} from "../inference/model-card.js";
import {checkCompleteness} from "./completeness.js";
import type {LinearLayer} from "./explained-head.js";
import type {HeatMap} from "./feature-maps.js";
import type {ExplanationMethod} from "./methods.js";

/** One poster's part of the file that `npm run explain` writes. */
export interface PosterExplanation {
  /** The film's id, or the file's name. */
  poster: string;
  logits: number[];
  probabilities: number[];
  /** Labels at the locked decision, by name. */
  genres: string[];
  /** For each genre its map, rows from the top, before any ReLU. */
  maps: number[][];
  /** For an additive method, the largest difference of a logit and the sum of its map's cells and the bias. */
  sumError?: number;
}

export interface ExplanationFile {
  format: 1;
  run: string | null;
  model: string;
  method: string;
  genres: readonly string[];
  /** Bias of each genre, for an additive method. */
  bias?: number[];
  grid: {rows: number; columns: number};
  posters: PosterExplanation[];
}

/** What comes before the posters in a file of explanations. */
export function describeExplanations(
  {id, run, explanation}: ModelCard,
  {key, additive}: ExplanationMethod,
  {biases}: LinearLayer,
  {height, width}: {height: number; width: number}
): Omit<ExplanationFile, "posters"> {
  const isAdditive = additive && explanation?.head === "pooled";
  return {
    format: 1,
    run,
    model: id,
    method: key,
    genres: GENRES,
    ...(isAdditive && {bias: Array.from(biases, shorten)}),
    grid: {rows: height, columns: width}
  };
}

/** Describes one poster's answer. Numbers have seven digits, as many as single precision. */
export function describeExplanation(
  poster: string,
  card: ModelCard,
  {additive}: ExplanationMethod,
  {biases}: LinearLayer,
  {logits, maps}: {logits: ArrayLike<number>; maps: readonly HeatMap[]}
): PosterExplanation {
  const {probabilities, labels}: Prediction = readLogits(card, logits);
  const isAdditive = additive && card.explanation?.head === "pooled";
  const errors = maps.map((map, genre) => checkCompleteness(map, biases[genre], logits[genre]).error);
  return {
    poster,
    logits: Array.from(logits, shorten),
    probabilities: Array.from(probabilities, shorten),
    genres: GENRES.filter((_, genre) => labels[genre]),
    maps: maps.map(({values}) => Array.from(values, shorten)),
    ...(isAdditive && {sumError: shorten(Math.max(...errors))})
  };
}

function shorten(value: number): number {
  return Number(value.toPrecision(7));
}
