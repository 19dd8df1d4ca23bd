import {type ChildProcess, fork} from "node:child_process";
import {once} from "node:events";
import {fileURLToPath} from "node:url";
import {runTextModel, type TextInput} from "../lib/inference/text-model.js";
import {openTextModel} from "./models.js";

/** Texts that a process is given at a time. */
const chunk = 8;

/**
 * Runs a text model over many texts, one after another: in this process, or in `processes` others with one thread
 * each. `keep` is told each text's output as it comes, in no fixed order with several processes.
 */
export async function runTexts(
  modelId: string,
  inputs: readonly TextInput[],
  processes: number,
  keep: (index: number, output: Float32Array) => void
): Promise<void> {
  if (!inputs.length) return;
  if (processes) return runInProcesses(modelId, inputs, processes, keep);
  const model = await openTextModel(modelId);
  for (const [index, input] of inputs.entries()) keep(index, await runTextModel(model, input));
  await model.session.release();
}

async function runInProcesses(
  modelId: string,
  inputs: readonly TextInput[],
  count: number,
  keep: (index: number, output: Float32Array) => void
): Promise<void> {
  let next = 0;
  const workers = Array.from({length: count}, () => startWorker(modelId));
  try {
    await Promise.all(
      workers.map(async (worker) => {
        await receive(worker);
        while (next < inputs.length) {
          const first = next;
          next += chunk;
          worker.send(inputs.slice(first, first + chunk));
          const outputs = (await receive(worker)) as Float32Array[];
          for (const [index, output] of outputs.entries()) keep(first + index, output);
        }
      })
    );
  } finally {
    for (const worker of workers) worker.kill();
  }
}

function startWorker(modelId: string): ChildProcess {
  const path = fileURLToPath(new URL("text-worker.ts", import.meta.url));
  // Its own loader of TypeScript, since the process that starts it may have another.
  const execArgv = ["--import", import.meta.resolve("tsx")];
  return fork(path, [modelId], {execArgv, serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"]});
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
