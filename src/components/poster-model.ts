import type {HeatMap} from "../lib/explain/feature-maps.js";
import type {Raster} from "../lib/image/resample.js";
import type {ModelCard} from "../lib/inference/model-card.js";
import {chooseThreads} from "../lib/inference/runtime.js";

/** Addresses of a poster model's files, and of the WASM files that run it and decode pictures. */
export interface PosterModelUrls {
  model: string;
  layer: string;
  wasm: string;
  jpeg: string;
  webp: string;
}

/** What a worker can be asked. */
export type PosterModelTask =
  | {open: {card: ModelCard; urls: PosterModelUrls; threads: number}}
  | {picture: Uint8Array}
  | {raster: Raster; methods: string[]}
  | {randomise: {layers: number; seed: number}};

export type PosterModelRequest = {id: number} & PosterModelTask;

/** What the model says of a raster, and its nine maps by each method that was asked for. */
export interface PosterReading {
  logits: Float32Array;
  maps: Record<string, HeatMap[]>;
}

/** A picture that was dropped or chosen, upright, and what the model reads of it. */
export interface PreparedPoster {
  width: number;
  height: number;
  type: string;
  raster: Raster;
}

type Answers = {
  open: {threads: number; bias: Float64Array; layers: string[]};
  picture: PreparedPoster;
  raster: PosterReading;
  randomise: {names: string[]};
};

export type PosterModelResponse =
  | {progress: {loaded: number; total: number}}
  | {id: number; answer: Answers[keyof Answers]}
  | {id: number; error: string};

export interface OpenPosterOptions {
  /** WASM threads; unless said, several where the page is cross-origin isolated, else one. */
  threads?: number;
  /** Bytes so far of the model and its last layer, of all. */
  progress?(loaded: number, total: number): void;
}

/** A poster model in a worker of the page; what is asked of it never leaves the browser. */
export interface WorkingPosterModel {
  card: ModelCard;
  threads: number;
  /** Bias of each genre, which a map's cells and the logit differ by. */
  bias: Float64Array;
  /** Names of the layers with weights, the first layer first. */
  layers: string[];
  /** Decodes a picture of any type to what the model reads. Rejects with what is wrong with the file and what to do. */
  prepare(picture: Uint8Array): Promise<PreparedPoster>;
  /** Nine logits (`readLogits`), and nine maps for each key of `EXPLANATION_METHODS`, from one pass. */
  run(raster: Raster, methods?: string[]): Promise<PosterReading>;
  /** Deals the weights of the last layers out anew until told again; 0 layers for the trained weights. */
  randomise(layers: number, seed: number): Promise<string[]>;
  /** Ends the worker; what is under way is rejected. */
  close(): void;
}

/** Bytes to load before a model can run: what a page tells its reader beforehand. */
export function sizeOfPosterModel({file, explanation}: ModelCard): number {
  return file.bytes + (explanation?.layer.bytes ?? 0);
}

/**
 * Loads a poster model into a worker of its own: `urls` are the addresses of its file and of its last layer. Files come
 * from the browser's cache after the first time. Rejects with a sentence for the reader.
 */
export async function openPosterModel(
  card: ModelCard,
  urls: {model: string; layer: string},
  {
    threads = chooseThreads(globalThis.crossOriginIsolated, navigator.hardwareConcurrency),
    progress
  }: OpenPosterOptions = {}
): Promise<WorkingPosterModel> {
  const absolute = (url: string) => new URL(url, location.href).href;
  const calls = new PosterModelCalls(
    new Worker(import.meta.resolve("./poster-model-worker.js"), {type: "module"}),
    progress
  );
  const all = {
    model: absolute(urls.model),
    layer: absolute(urls.layer),
    wasm: import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm"),
    jpeg: import.meta.resolve("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm"),
    webp: import.meta.resolve("@jsquash/webp/codec/dec/webp_dec.wasm")
  };
  try {
    const opened = await calls.send<"open">({open: {card, urls: all, threads}});
    return {
      card,
      ...opened,
      prepare: (picture) => calls.send<"picture">({picture}),
      run: (raster, methods = []) => calls.send<"raster">({raster, methods}),
      randomise: async (layers, seed) => (await calls.send<"randomise">({randomise: {layers, seed}})).names,
      close: () => calls.close()
    };
  } catch (error) {
    calls.close();
    throw error;
  }
}

/** Matches a worker's answers with what it was asked. */
class PosterModelCalls {
  private readonly waiting = new Map<number, {resolve(answer: unknown): void; reject(error: Error): void}>();
  private count = 0;

  constructor(
    private readonly worker: Worker,
    progress?: OpenPosterOptions["progress"]
  ) {
    worker.addEventListener("message", ({data}: MessageEvent<PosterModelResponse>) => {
      if ("progress" in data) {
        progress?.(data.progress.loaded, data.progress.total);
        return;
      }
      const call = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ("error" in data) call?.reject(new Error(data.error));
      else call?.resolve(data.answer);
    });
    worker.addEventListener("error", ({message}) => this.fail(message || "The model's worker could not be loaded."));
  }

  send<Kind extends keyof Answers>(request: PosterModelTask): Promise<Answers[Kind]> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {resolve: resolve as (answer: unknown) => void, reject});
      this.worker.postMessage({id, ...request} satisfies PosterModelRequest);
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
