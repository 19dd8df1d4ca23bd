import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {type CurvePoint, decodeCurves} from "../lib/runs/curves.js";
import {FileError} from "../lib/runs/file-error.js";
import {parseJson} from "../lib/runs/parse-json.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {validateRun} from "../lib/runs/validate-run.js";

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
  const read = (name: string, command: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw new Error(`${path} is missing: ${command} writes it`);
    return readFileSync(path);
  };
  const [train, exportIt] = ["npm run training -- text --recipe NAME", "npm run training -- export --run NAME"];
  const record = `${folder}/run/run.json`;
  const exported = `${folder}/onnx/export.json`;
  return {
    record: validateRun(parseJson(read("run/run.json", train).toString(), record), record),
    exported: parse(exportSchema, read("onnx/export.json", exportIt).toString(), exported),
    curves: decodeCurves(read("run/curves.arrow", train)),
    model: join(folder, "onnx/model.int8.onnx"),
    tokenizer: read("model/tokenizer.json", train).toString()
  };
}

function parse<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const result = schema.safeParse(parseJson(text, file));
  if (result.success) return result.data;
  throw new FileError(result.error.issues.map(({path, message}) => ({file, field: path.join("."), message})));
}
