import {type ChildProcess, fork} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {type StoredEmbedding, storeEmbedding} from "../lib/inference/embedding.js";
import {runTextModel} from "../lib/inference/text-model.js";
import {EmbeddingCache} from "./embedding-cache.js";
import {openTextModel, readModelCard, versionModel} from "./models.js";
import {workFolder} from "./paths.js";

/** Texts that are embedded on the way when a snapshot is made; more take so long that they want a command. */
const quickly = 100;

/** Texts whose embeddings would take minutes to compute. */
export class NotEmbeddedError extends Error {
  constructor(readonly missing: number) {
    super(`${missing.toLocaleString("en-US")} plots have no embedding yet: npm run embed -- --corpus DIR computes them`);
    this.name = "NotEmbeddedError";
  }
}

export interface EmbedOptions {
  /** Processes that compute, each with one thread; 0 computes in this one. */
  processes?: number;
  /** The most texts to compute; more throw a NotEmbeddedError. */
  limit?: number;
  progress?(done: number, total: number): void;
  folder?: string;
}

/**
 * The embeddings of texts as the snapshot stores them, in the same order. Each distinct text is computed once for all
 * time and kept in `.marquee/embeddings`, by the model's version and the text's checksum; a run that is stopped goes
 * on where it was.
 */
export async function embedTexts(
  modelId: string,
  texts: readonly string[],
  {processes = 0, limit = quickly, progress = () => {}, folder = join(workFolder, "embeddings")}: EmbedOptions = {}
): Promise<StoredEmbedding[]> {
  const card = readModelCard(modelId);
  const cache = new EmbeddingCache(join(folder, `${modelId}-${versionModel(card).slice(0, 12)}.bin`), card.outputs);
  const missing = [...new Set(texts)].filter((text) => !cache.get(text));
  if (missing.length > limit) throw new NotEmbeddedError(missing.length);
  const keep = (text: string, embedding: StoredEmbedding) => {
    cache.add(text, embedding);
    progress(++done, missing.length);
  };
  let done = 0;
  if (missing.length && processes) await embedInProcesses(modelId, missing, processes, keep);
  else if (missing.length) await embedHere(modelId, missing, keep);
  return texts.map((text) => cache.get(text)!);
}

type Keep = (text: string, embedding: StoredEmbedding) => void;

async function embedHere(modelId: string, texts: readonly string[], keep: Keep): Promise<void> {
  const model = await openTextModel(modelId);
  for (const text of texts) keep(text, storeEmbedding(await runTextModel(model, {text})));
  await model.session.release();
}

const chunk = 8;

async function embedInProcesses(modelId: string, texts: readonly string[], count: number, keep: Keep): Promise<void> {
  let next = 0;
  const workers = Array.from({length: count}, () => startWorker(modelId));
  try {
    await Promise.all(
      workers.map(async (worker) => {
        await receive(worker);
        while (next < texts.length) {
          const given = texts.slice(next, next + chunk);
          next += chunk;
          worker.send(given);
          const embeddings = (await receive(worker)) as StoredEmbedding[];
          for (const [index, embedding] of embeddings.entries()) keep(given[index], embedding);
        }
      })
    );
  } finally {
    for (const worker of workers) worker.kill();
  }
}

function startWorker(modelId: string): ChildProcess {
  const path = fileURLToPath(new URL("embed-worker.ts", import.meta.url));
  return fork(path, [modelId], {serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"]});
}

/** The worker's next message. Throws when it ends instead. */
async function receive(worker: ChildProcess): Promise<unknown> {
  const stop = new AbortController();
  try {
    return await Promise.race([
      once(worker, "message", {signal: stop.signal}).then(([message]) => message),
      once(worker, "exit", {signal: stop.signal}).then(([code]) => {
        throw new Error(`a process that embeds texts ended with status ${code}`);
      })
    ]);
  } finally {
    stop.abort();
  }
}
