import {z} from "zod";
import type {CurvePoint} from "../lib/runs/curves.js";
import {takeValue} from "../lib/runs/describe-issues.js";
import {FileError} from "../lib/runs/file-error.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {exportCommand, openTrainingFolder} from "./training-folder.js";

/** What `python -m training.export` measured, on validation. */
const exportSchema = z.object({
  films: z.int(),
  float32: z.object({largestLogitChange: z.number(), macroF1: z.number(), macroAveragePrecision: z.number()}),
  int8: z.object({
    megabytes: z.number(),
    aloneToBatch: z.number(),
    macroF1: z.number(),
    macroAveragePrecision: z.number()
  }),
  macroF1Lost: z.number(),
  ships: z.object({size: z.boolean(), parity: z.boolean(), quality: z.boolean()})
});

export interface TrainedRun {
  /** As the training wrote it; its predictions are PyTorch's. */
  record: RunRecord;
  exported: z.infer<typeof exportSchema>;
  curves: CurvePoint[];
  /** Path of the quantised ONNX file. */
  model: string;
  /** The text of its tokenizer.json. */
  tokenizer: string;
}

/** Reads the folder of a finished and exported training. Throws with the command to run when something is missing. */
export function readTrainedRun(folder: string): TrainedRun {
  const {record, recordFile, locate, readJson, readCurves} = openTrainingFolder(folder);
  checkKind(record, recordFile);
  const [tokenizer] = readJson("model/tokenizer.json", "npm run training -- text --recipe NAME");
  return {
    record,
    exported: takeValue(exportSchema, ...readJson("onnx/export.json", exportCommand)),
    curves: readCurves(),
    model: locate("onnx/model.int8.onnx", exportCommand),
    tokenizer: JSON.stringify(tokenizer)
  };
}

/** What ships reads word pieces of a plot, so many at most. */
function checkKind({hyperparameters}: RunRecord, file: string): void {
  const {kind, max_tokens: maxTokens} = hyperparameters;
  if (kind !== "transformer") {
    const message = `is ${JSON.stringify(kind ?? null)}; only a transformer's file can be shipped`;
    throw new FileError([{file, field: "hyperparameters.kind", message}]);
  }
  if (!Number.isInteger(maxTokens) || (maxTokens as number) < 8) {
    const message = `is ${JSON.stringify(maxTokens ?? null)}; the most tokens of a plot must be a whole number of 8 or more`;
    throw new FileError([{file, field: "hyperparameters.max_tokens", message}]);
  }
}
