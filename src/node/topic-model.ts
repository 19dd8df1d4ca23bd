import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {decodeTable, encodeTable} from "../lib/arrow.js";
import {restoreEmbedding, type StoredEmbedding} from "../lib/inference/embedding.js";
import {stableJson} from "../lib/manifest.js";
import type {ColumnDefinition, TableColumns} from "../lib/table-definition.js";
import {loadLanguage} from "../lib/text/language.js";
import {prepareText} from "../lib/text/prepare-text.js";
import {buildVocabulary, countWords, MINIMUM_FILMS} from "../lib/text/vocabulary.js";
import {TOP_WORDS, type TopicFilms} from "../lib/topics/describe-topics.js";
import {type FittedTopics, fitTopics, type TopicOptions} from "../lib/topics/fit-topics.js";
import {asPoints, type Points} from "../lib/topics/points.js";
import type {FittedFilms} from "../lib/topics/transform.js";
import {averageByTopic} from "../lib/topics/words/topic-embeddings.js";
import {sparseRows} from "../lib/train/matrix.js";
import type {TopicText} from "./topic-texts.js";

/** A topic model in a folder: `model.json` says what it is, `films.arrow` holds the fitted texts without the texts. */
export interface StoredTopicModel {
  format: 1;
  encoder: string;
  options: Pick<TopicOptions, "minTopicSize" | "seed">;
  topics: {topic: number; label: string; films: number; words: {word: string; weight: number}[]}[];
}

/** Counts the terms of texts: those that stand in three of them or more. */
export async function prepareTopicFilms(texts: readonly TopicText[], embeddings: Points): Promise<TopicFilms> {
  const language = await loadLanguage();
  const prepared = texts.map(({text}) => prepareText(text, language).terms);
  const terms = buildVocabulary(prepared, MINIMUM_FILMS).map(({term}) => term);
  const numbers = new Map(terms.map((term, index): [string, number] => [term, index]));
  const rows = prepared.map((list) =>
    [...countWords(list.filter((term) => numbers.has(term)))]
      .map(([term, count]): [number, number] => [numbers.get(term)!, count])
      .sort((a, b) => a[0] - b[0])
  );
  return {terms, termCounts: sparseRows(rows, terms.length), embeddings};
}

/** Embeddings as points; none have the dimensions given. */
export function pointsOf(embeddings: readonly StoredEmbedding[], dimensions: number): Points {
  const values = new Float32Array(embeddings.length * dimensions);
  for (const [row, embedding] of embeddings.entries()) values.set(restoreEmbedding(embedding), row * dimensions);
  return asPoints(values, dimensions);
}

/** Fits topics to texts and writes the model into a folder, all of it or nothing. */
export async function fitTopicModel(
  texts: readonly TopicText[],
  embeddings: readonly StoredEmbedding[],
  {encoder, dimensions}: {encoder: string; dimensions: number},
  folder: string,
  options: TopicOptions
): Promise<FittedTopics> {
  const films = await prepareTopicFilms(texts, pointsOf(embeddings, dimensions));
  const fitted = fitTopics(films, options);
  const model: StoredTopicModel = {
    format: 1,
    encoder,
    options: {minTopicSize: options.minTopicSize ?? 10, seed: options.seed ?? 1},
    topics: fitted.labels.map((label, topic) => ({
      topic,
      label,
      films: fitted.sizes[topic],
      words: fitted.words[topic].slice(0, TOP_WORDS).map(({term, weight}) => ({word: films.terms[term], weight}))
    }))
  };
  const rows: TableColumns = {
    id: texts.map(({id}) => id),
    topic: fitted.label,
    probability: Float32Array.from(fitted.probability),
    outlier_score: Float32Array.from(fitted.outlierScore),
    embedding: embeddings.map(({values}) => values),
    scale: embeddings.map(({scale}) => scale)
  };
  writeFolder(folder, {
    "model.json": `${stableJson(model, 2)}\n`,
    "films.arrow": encodeTable(rows, filmColumns(dimensions))
  });
  return fitted;
}

const filmColumns = (dimensions: number): Record<string, ColumnDefinition> => {
  const column = (type: ColumnDefinition["type"]): ColumnDefinition => ({type, description: "", source: ""});
  return {
    id: column("utf8"),
    topic: column("int16"),
    probability: column("float32"),
    outlier_score: column("float32"),
    embedding: column(`int8[${dimensions}]`),
    scale: column("float32")
  };
};

/** Reads a model that `fitTopicModel` wrote. Throws with what to do when the folder holds none. */
export function readTopicModel(folder: string): {model: StoredTopicModel; fitted: FittedFilms} {
  const [modelPath, filmsPath] = ["model.json", "films.arrow"].map((name) => join(folder, name));
  for (const path of [modelPath, filmsPath]) {
    if (!existsSync(path))
      throw new Error(`${path} is missing: npm run topics -- fit --texts FILE.tsv --out ${folder} makes a model`);
  }
  const model: StoredTopicModel = JSON.parse(readFileSync(modelPath, "utf8"));
  if (model.format !== 1) throw new Error(`${modelPath} is of format ${model.format}: fit the model anew`);
  const {topic, embedding, scale} = decodeTable(readFileSync(filmsPath));
  const stored = Array.from(embedding as ArrayLike<Int8Array>, (values, row) => ({
    values,
    scale: scale[row] as number
  }));
  const embeddings = pointsOf(stored, stored[0]?.values.length ?? 1);
  const label = Int32Array.from(topic as ArrayLike<number>);
  return {model, fitted: {embeddings, label, topicEmbeddings: averageByTopic(embeddings, label, model.topics.length)}};
}

function writeFolder(folder: string, files: Record<string, string | Uint8Array>): void {
  const staging = `${folder}.${process.pid}.part`;
  mkdirSync(staging, {recursive: true});
  try {
    for (const [name, data] of Object.entries(files)) writeFileSync(join(staging, name), data);
    mkdirSync(folder, {recursive: true});
    for (const name of Object.keys(files)) renameSync(join(staging, name), join(folder, name));
  } finally {
    rmSync(staging, {recursive: true, force: true});
  }
}
