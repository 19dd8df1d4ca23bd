import type {UnitTokens} from "../lib/inference/encode-units.js";
import type {ModelCard} from "../lib/inference/model-card.js";
import {chooseThreads} from "../lib/inference/runtime.js";
import type {TextInput} from "../lib/inference/text-model.js";

export interface OpenRequest {
  card: ModelCard;
  urls: {model: string; tokenizer: string; wasm: string};
  threads: number;
}

/** What a worker can be asked. */
export type TextModelTask =
  | {open: OpenRequest}
  | {input: TextInput}
  | {ids: number[]; padding: number}
  | {units: {texts: string[]; heading?: string}};

export type TextModelRequest = {id: number} & TextModelTask;

export type TextModelResponse =
  | {progress: {loaded: number; total: number}}
  | {id: number; ready: {threads: number}}
  | {id: number; output: Float32Array}
  | {id: number; tokens: UnitTokens}
  | {id: number; error: string};

export interface OpenOptions {
  /** WASM threads; unless said, several where the page is cross-origin isolated, else one. */
  threads?: number;
  /** Bytes so far of model and tokenizer, of all. */
  progress?(loaded: number, total: number): void;
}

/** Bytes to load before a model can run: what a page tells its reader beforehand. */
export function sizeOfModel({file, tokenizer}: ModelCard): number {
  return file.bytes + (tokenizer?.bytes ?? 0);
}

/** A text model in a worker of the page. */
export interface WorkingTextModel {
  card: ModelCard;
  threads: number;
  /** The model's output for one film: an embedding, or nine logits (`readLogits`). Rejects with what went wrong. */
  run(input: TextInput): Promise<Float32Array>;
  /** The same for a sequence of tokens, with so many behind it that the model passes over. */
  runTokens(ids: number[], padding?: number): Promise<Float32Array>;
  /** Each unit of a text as tokens. */
  encodeUnits(texts: string[], heading?: string): Promise<UnitTokens>;
  /** Ends the worker; what is under way is rejected. */
  close(): void;
}

/**
 * Loads a model into a worker of its own: `urls` are the addresses of its file and tokenizer, given by
 * `FileAttachment("data/models/<id>.onnx").href` and `FileAttachment("data/tokenizers/<name>.json").href`. Files come
 * from the browser's cache after the first time. Rejects with a sentence for the reader.
 */
export async function openTextModel(
  card: ModelCard,
  urls: {model: string; tokenizer: string},
  {threads = chooseThreads(globalThis.crossOriginIsolated, navigator.hardwareConcurrency), progress}: OpenOptions = {}
): Promise<WorkingTextModel> {
  const worker = new Worker(import.meta.resolve("./text-model-worker.js"), {type: "module"});
  const wasm = import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm");
  const calls = new WorkerCalls(worker, progress);
  const absolute = (url: string) => new URL(url, location.href).href;
  const open = {card, urls: {model: absolute(urls.model), tokenizer: absolute(urls.tokenizer), wasm}, threads};
  try {
    const answer = await calls.send({open});
    if (!("ready" in answer)) throw new Error("the worker did not open the model");
    const run = async (task: {input: TextInput} | {ids: number[]; padding: number}) => {
      const response = await calls.send(task);
      if (!("output" in response)) throw new Error("the worker gave no output");
      return response.output;
    };
    return {
      card,
      threads: answer.ready.threads,
      run: (input) => run({input}),
      runTokens: (ids, padding = 0) => run({ids, padding}),
      async encodeUnits(texts, heading) {
        const response = await calls.send({units: {texts, heading}});
        if (!("tokens" in response)) throw new Error("the worker gave no tokens");
        return response.tokens;
      },
      close: () => calls.close()
    };
  } catch (error) {
    calls.close();
    throw error;
  }
}

type Answer = Exclude<TextModelResponse, {progress: unknown}>;

/** Matches a worker's answers with what it was asked. */
class WorkerCalls {
  private readonly waiting = new Map<number, {resolve(answer: Answer): void; reject(error: Error): void}>();
  private count = 0;

  constructor(
    private readonly worker: Worker,
    progress?: OpenOptions["progress"]
  ) {
    worker.addEventListener("message", ({data}: MessageEvent<TextModelResponse>) => {
      if ("progress" in data) {
        progress?.(data.progress.loaded, data.progress.total);
        return;
      }
      const call = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ("error" in data) call?.reject(new Error(data.error));
      else call?.resolve(data);
    });
    worker.addEventListener("error", ({message}) => this.fail(message || "The model's worker could not be loaded."));
  }

  send(request: TextModelTask): Promise<Answer> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {resolve, reject});
      this.worker.postMessage({id, ...request} satisfies TextModelRequest);
    });
  }

  close(): void {
    this.worker.terminate();
    this.fail("The model was closed.");
  }

  private fail(message: string): void {
    for (const {reject} of this.waiting.values()) reject(new Error(message));
    this.waiting.clear();
  }
}
