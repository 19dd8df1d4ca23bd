import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import type {CurvePoint} from "../lib/runs/curves.js";
import {FileError} from "../lib/runs/file-error.js";
import {parseJson} from "../lib/runs/parse-json.js";

/** What `python -m training.text` writes of a finished training; further fields are passed over. */
const trainedSchema = z.object({
  name: z.string(),
  note: z.string(),
  recipe: z.string(),
  data: z.object({corpus: z.string().nullable(), films: z.record(z.string(), z.number())}),
  split: z.string(),
  seed: z.int(),
  init: z.object({kind: z.string(), source: z.string(), checksum: z.string().nullish()}),
  hyperparameters: z.record(z.string(), z.json()),
  command: z.string(),
  commit: z.string().nullable(),
  software: z.record(z.string(), z.string()),
  hardware: z.string(),
  parameters: z.int(),
  training: z.object({seconds: z.number()}),
  licence: z.string()
});

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
  record: z.infer<typeof trainedSchema>;
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
    return readFileSync(path, "utf8");
  };
  const [train, exportIt] = ["python -m training.text --recipe NAME", "python -m training.export --run NAME"];
  return {
    record: parse(trainedSchema, read("run/run.json", train), "run/run.json"),
    exported: parse(exportSchema, read("onnx/export.json", exportIt), "onnx/export.json"),
    curves: readCurves(read("run/steps.jsonl", train), read("run/epochs.jsonl", train)),
    model: join(folder, "onnx/model.int8.onnx"),
    tokenizer: read("model/tokenizer.json", train)
  };
}

function parse<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const result = schema.safeParse(parseJson(text, file));
  if (result.success) return result.data;
  throw new FileError(result.error.issues.map(({path, message}) => ({file, field: path.join("."), message})));
}

const stepMetrics = {trainLoss: "loss", learningRate: "learningRate"};
const epochMetrics = {validationLoss: "loss", macroF1: "macroF1", macroAveragePrecision: "macroAveragePrecision"};

function readCurves(steps: string, epochs: string): CurvePoint[] {
  const points = (text: string, part: CurvePoint["part"], metrics: Record<string, string>) =>
    text
      .split("\n")
      .filter(Boolean)
      .flatMap((line): CurvePoint[] => {
        const {step, epoch, ...values}: Record<string, number> = JSON.parse(line);
        return Object.entries(metrics)
          .filter(([key]) => key in values)
          .map(([key, metric]) => ({metric, part, step, epoch, value: values[key]}));
      });
  return [...points(steps, "train", stepMetrics), ...points(epochs, "validation", epochMetrics)];
}
