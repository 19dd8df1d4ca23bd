import {type ChildProcess, fork} from "node:child_process";
import {once} from "node:events";
import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {PictureError} from "../lib/image/picture-error.js";
import type {PosterModel} from "../lib/inference/poster-model.js";
import {explainPoster, type PosterAnswer} from "./explain-poster.js";
import {modelsFolder, openPosterModel} from "./models.js";

/** An answer, or why the file could not be read as a picture. */
export type PosterResult = {answer: PosterAnswer} | {fault: string};

export interface RunPostersOptions {
  /** Processes that compute, with one thread each; 0 computes in this one. */
  processes?: number;
  /** Key of the method by which posters are explained; none gives logits alone. */
  method?: string;
  folder?: string;
}

/** Posters that a process is given at a time. */
const chunk = 8;

/** Runs a poster model over many files. `keep` is told each result as it comes, in no fixed order with processes. */
export async function runPosters(
  modelId: string,
  paths: readonly string[],
  {processes = 0, method, folder = modelsFolder}: RunPostersOptions,
  keep: (index: number, result: PosterResult) => void
): Promise<void> {
  if (!paths.length) return;
  if (processes) return runInProcesses([folder, modelId, method ?? ""], paths, processes, keep);
  const model = await openPosterModel(modelId, undefined, folder);
  for (const [index, path] of paths.entries()) keep(index, await runPoster(model, path, method));
  await model.session.release();
}

/** Runs a model on one file; a file that is no picture is a result too. */
export async function runPoster(model: PosterModel, path: string, method?: string): Promise<PosterResult> {
  try {
    return {answer: await explainPoster(model, await readFile(path), method)};
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    return {fault: error.message};
  }
}

async function runInProcesses(
  worker: readonly string[],
  paths: readonly string[],
  count: number,
  keep: (index: number, result: PosterResult) => void
): Promise<void> {
  let next = 0;
  const workers = Array.from({length: Math.min(count, Math.ceil(paths.length / chunk))}, () => startWorker(worker));
  try {
    await Promise.all(
      workers.map(async (worker) => {
        await receive(worker);
        while (next < paths.length) {
          const first = next;
          next += chunk;
          worker.send(paths.slice(first, first + chunk));
          const results = (await receive(worker)) as PosterResult[];
          for (const [index, result] of results.entries()) keep(first + index, result);
        }
      })
    );
  } finally {
    for (const worker of workers) worker.kill();
  }
}

function startWorker(worker: readonly string[]): ChildProcess {
  const path = fileURLToPath(new URL("poster-worker.ts", import.meta.url));
  // Its own loader of TypeScript, since the process that starts it may have another.
  const execArgv = ["--import", import.meta.resolve("tsx")];
  return fork(path, worker, {execArgv, serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"]});
}

/** The worker's next message. Throws when it ends instead. */
async function receive(worker: ChildProcess): Promise<unknown> {
  const stop = new AbortController();
  try {
    return await Promise.race([
      once(worker, "message", {signal: stop.signal}).then(([message]) => message),
      once(worker, "exit", {signal: stop.signal}).then(([code]) => {
        throw new Error(`a process that runs the model ended with status ${code}`);
      })
    ]);
  } finally {
    stop.abort();
  }
}
