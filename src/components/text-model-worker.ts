/** Loads a text model and runs it away from the page, so that typing stays smooth. */
import {encodeUnits} from "../lib/inference/encode-units.js";
import {fetchModelFile} from "../lib/inference/fetch-model.js";
import {openSession} from "../lib/inference/runtime.js";
import {runTextModel, runTokens, type TextModel} from "../lib/inference/text-model.js";
import {createTokenizer} from "../lib/inference/tokenizer.js";
import type {OpenRequest, TextModelRequest, TextModelResponse} from "./text-model.js";

let model: Promise<TextModel> | undefined;

self.addEventListener("message", async ({data}: MessageEvent<TextModelRequest>) => {
  try {
    if ("open" in data) {
      model = open(data.open);
      const {session} = await model;
      respond({id: data.id, ready: {threads: session.threads}});
      return;
    }
    if (!model) throw new Error("the model has not been opened");
    const opened = await model;
    if ("units" in data) {
      const {texts, heading} = data.units;
      respond({id: data.id, tokens: encodeUnits(opened.tokenizer, opened.card, texts, heading)});
    } else {
      const output = "ids" in data ? runTokens(opened, data.ids, data.padding) : runTextModel(opened, data.input);
      respond({id: data.id, output: (await output).slice()});
    }
  } catch (error) {
    respond({id: data.id, error: (error as Error).message});
  }
});

async function open({card, urls, threads}: OpenRequest): Promise<TextModel> {
  const total = card.file.bytes + card.tokenizer!.bytes;
  const parts = [0, 0];
  const follow = (part: number) => (loaded: number) => {
    parts[part] = loaded;
    respond({progress: {loaded: parts[0] + parts[1], total}});
  };
  const [bytes, tokenizer] = await Promise.all([
    fetchModelFile(card.file, urls.model, {progress: follow(0)}),
    fetchModelFile(card.tokenizer!, urls.tokenizer, {progress: follow(1)})
  ]);
  return {
    card,
    tokenizer: createTokenizer(new TextDecoder().decode(tokenizer)),
    session: await openSession(bytes, {threads, wasm: urls.wasm})
  };
}

function respond(response: TextModelResponse): void {
  postMessage(response);
}
