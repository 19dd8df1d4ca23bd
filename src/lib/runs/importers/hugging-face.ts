import {z} from "zod";
import type {CurvePoint} from "../curves.js";
import {takeValue} from "../describe-issues.js";
import {parseJson} from "../parse-json.js";
import {type Importer, takeOnlyFile} from "./importer.js";
import {nameCurve} from "./name-curve.js";

const trainerState = z.looseObject({
  epoch: z.number().min(0).nullable().optional(),
  global_step: z.int().min(0),
  max_steps: z.int(),
  num_train_epochs: z.number().min(0),
  train_batch_size: z.int().min(1).nullable().optional(),
  log_history: z
    .array(
      z
        .object({step: z.int().min(0), epoch: z.number().min(0).optional()})
        .catchall(z.union([z.number(), z.string(), z.boolean(), z.null()]))
    )
    .min(1, "holds no log entry")
});

/** Speed and effort, which are no curves of learning. */
const isEffort = (key: string) =>
  /(_runtime|_per_second|_flos|_tokens_seen|_memory\w*)$/.test(key) || key === "total_flos";

/** `trainer_state.json` of Hugging Face's Trainer. Losses and metrics of `log_history`; `eval_` is validation. */
export const huggingFace: Importer = {
  format: "hugging-face",
  title: "Hugging Face trainer_state.json",
  accepts: (path) => path === "trainer_state.json",
  read(files) {
    const {path, text} = takeOnlyFile(files, "trainer_state.json");
    const state = takeValue(trainerState, parseJson(text, path), path);
    const curves: CurvePoint[] = [];
    let seconds: number | undefined;
    for (const {step, epoch = null, ...logged} of state.log_history) {
      // The closing entry holds means over the whole training, which are no points of a curve.
      if (typeof logged.train_runtime === "number") {
        seconds = logged.train_runtime;
        continue;
      }
      for (const [key, value] of Object.entries(logged)) {
        if (typeof value === "number" && !isEffort(key)) curves.push({...nameCurve(key), step, epoch, value});
      }
    }
    const {num_train_epochs, max_steps, train_batch_size = null} = state;
    return {hyperparameters: {num_train_epochs, max_steps, train_batch_size}, seconds, curves, reported: []};
  }
};
