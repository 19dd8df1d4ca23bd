import {type ChildProcess, fork} from "node:child_process";
import {once} from "node:events";
import {fileURLToPath} from "node:url";
import {runTextModels, type TextInput, type TextModel} from "../lib/inference/text-model.js";
import {modelsFolder, openTextModel} from "./models.js";

/** Texts that a process is given at a time. */
const chunk = 8;

/** Told each text's outputs, one a model, as they come: in no fixed order with several processes. */
export type KeepOutputs = (index: number, outputs: Float32Array[]) => void;

/**
 * Runs text models over many texts, one after another: in this process, or in `processes` others with one thread each.
 */
export async function runTexts(
  modelIds: readonly string[],
  inputs: readonly TextInput[],
  processes: number,
  keep: KeepOutputs,
  folder = modelsFolder
): Promise<void> {
  if (!inputs.length) return;
  if (processes) return runInProcesses([folder, ...modelIds], inputs, processes, keep);
  const models: TextModel[] = [];
  for (const id of modelIds) models.push(await openTextModel(id, undefined, folder));
  for (const [index, input] of inputs.entries()) keep(index, await runTextModels(models, input));
  for (const {session} of models) await session.release();
}

async function runInProcesses(
  models: readonly string[],
  inputs: readonly TextInput[],
  count: number,
  keep: KeepOutputs
): Promise<void> {
  let next = 0;
  const workers = Array.from({length: count}, () => startWorker(models));
  try {
    await Promise.all(
      workers.map(async (worker) => {
        await receive(worker);
        while (next < inputs.length) {
          const first = next;
          next += chunk;
          worker.send(inputs.slice(first, first + chunk));
          const outputs = (await receive(worker)) as Float32Array[][];
          for (const [index, own] of outputs.entries()) keep(first + index, own);
        }
      })
    );
  } finally {
    for (const worker of workers) worker.kill();
  }
}

function startWorker(models: readonly string[]): ChildProcess {
  const path = fileURLToPath(new URL("text-worker.ts", import.meta.url));
  // Its own loader of TypeScript, since the process that starts it may have another.
  const execArgv = ["--import", import.meta.resolve("tsx")];
  return fork(path, models, {execArgv, serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"]});
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
