/** Loads a poster model, decodes pictures and runs the model on them, away from the page. */
import {findMethod} from "../lib/explain/methods.js";
import {readOnnxWeights} from "../lib/explain/onnx-weights.js";
import {randomiseWeights} from "../lib/explain/randomise-weights.js";
import {createPictureDecoder, type PictureDecoder} from "../lib/image/decode-picture.js";
import {fetchModelFile} from "../lib/inference/fetch-model.js";
import {readLastLayer} from "../lib/inference/last-layer.js";
import {explainOutput, type PosterModel, readPoster, runPosterModel} from "../lib/inference/poster-model.js";
import {openSession} from "../lib/inference/runtime.js";
import type {PosterModelRequest, PosterModelResponse, PosterModelTask} from "./poster-model.js";

interface Opened {
  /** The model as it runs now; its weights may have been dealt out anew. */
  model: PosterModel;
  /** The trained file. */
  bytes: Uint8Array;
  decoder: PictureDecoder;
}

let opened: Promise<Opened> | undefined;
let last: Promise<unknown> = Promise.resolve();

self.addEventListener("message", ({data}: MessageEvent<PosterModelRequest>) => {
  // One after the other: a session runs one pass at a time.
  last = last.then(() => answer(data));
});

async function answer({id, ...task}: PosterModelRequest): Promise<void> {
  try {
    respond({id, answer: await work(task as PosterModelTask)});
  } catch (error) {
    respond({id, error: (error as Error).message});
  }
}

async function work(task: PosterModelTask) {
  if ("open" in task) {
    opened = open(task.open);
    const {model, bytes} = await opened;
    const layers = readOnnxWeights(bytes).map(({name}) => name);
    return {threads: model.session.threads, bias: Float64Array.from(model.layer.biases), layers};
  }
  if (!opened) throw new Error("the model has not been opened");
  const state = await opened;
  if ("picture" in task) {
    const picture = await state.decoder.decode(task.picture);
    const {width, height, header} = picture;
    return {width, height, type: header.type, raster: readPoster(state.model.card, picture)};
  }
  if ("randomise" in task) {
    const {model, names} = randomiseWeights(state.bytes, task.randomise);
    const session = await openSession(model);
    await state.model.session.release();
    state.model = {...state.model, session};
    return {names};
  }
  const methods = task.methods.map(findMethod);
  const output = await runPosterModel(state.model, task.raster, methods);
  const maps = Object.fromEntries(methods.map((method) => [method.key, explainOutput(state.model, output, method)]));
  return {logits: output.logits, maps};
}

async function open({card, urls, threads}: Extract<PosterModelTask, {open: unknown}>["open"]): Promise<Opened> {
  const {layer} = card.explanation!;
  const total = card.file.bytes + layer.bytes;
  const parts = [0, 0];
  const follow = (part: number) => (loaded: number) => {
    parts[part] = loaded;
    respond({progress: {loaded: parts[0] + parts[1], total}});
  };
  const [bytes, text] = await Promise.all([
    fetchModelFile(card.file, urls.model, {progress: follow(0)}),
    fetchModelFile(layer, urls.layer, {progress: follow(1)})
  ]);
  const session = await openSession(bytes, {threads, wasm: urls.wasm});
  const decoder = createPictureDecoder({jpeg: () => compile(urls.jpeg), webp: () => compile(urls.webp)});
  return {bytes, decoder, model: {card, layer: readLastLayer(new TextDecoder().decode(text), layer.path), session}};
}

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/** A WASM file, fetched once; an instance is small beside it. */
function compile(url: string): Promise<WebAssembly.Module> {
  const known = compiled.get(url);
  if (known) return known;
  const module = fetch(url)
    .then((response) => {
      if (!response.ok) throw new Error(`status ${response.status}`);
      return response.arrayBuffer();
    })
    .then((bytes) => WebAssembly.compile(bytes))
    .catch((error: Error) => {
      compiled.delete(url);
      throw new Error(`The decoder of pictures could not be fetched (${error.message}): check the connection.`);
    });
  compiled.set(url, module);
  return module;
}

function respond(response: PosterModelResponse): void {
  postMessage(response);
}
