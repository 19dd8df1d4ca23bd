import {z} from "zod";
import {type Preparation, preparationSchema} from "../lib/image/prepare-picture.js";
import {readLastLayer} from "../lib/inference/last-layer.js";
import type {CurvePoint} from "../lib/runs/curves.js";
import {takeValue} from "../lib/runs/describe-issues.js";
import {FileError} from "../lib/runs/file-error.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {exportCommand, openTrainingFolder} from "./training-folder.js";

const fileSchema = z.object({
  megabytes: z.number(),
  largestLogitChange: z.number(),
  largestProbabilityChange: z.number(),
  largestSumOff: z.number().nullable(),
  macroF1: z.number(),
  macroAveragePrecision: z.number(),
  wasmMilliseconds: z.number().nullable()
});

/** What `python -m training.export` measured of a poster run, on validation. */
const exportSchema = z.object({
  films: z.int(),
  maps: z.enum(["additive", "gradCam"]),
  pytorch: z.object({macroF1: z.number(), macroAveragePrecision: z.number()}),
  float32: fileSchema,
  float16: fileSchema,
  int8: fileSchema,
  ships: z.object({
    file: z.enum(["model.onnx", "model.float16.onnx", "model.int8.onnx"]).nullable(),
    parity: z.boolean(),
    size: z.boolean(),
    quality: z.boolean()
  })
});

export type PosterExport = z.infer<typeof exportSchema>;

/** How the weights of each file are stored. */
const storage = {"model.onnx": "float32", "model.float16.onnx": "float16", "model.int8.onnx": "int8"} as const;

export interface TrainedPoster {
  record: RunRecord;
  exported: PosterExport;
  /** How the weights of the file that ships are stored. */
  stored: "float32" | "float16" | "int8";
  curves: CurvePoint[];
  preparation: Preparation;
  /** Paths of the ONNX file and of its last layer. */
  model: string;
  layer: string;
}

/** Reads the folder of a finished and exported training on posters. Throws with the command to run when something is missing. */
export function readTrainedPoster(folder: string): TrainedPoster {
  const {record, locate, readJson, readCurves} = openTrainingFolder(folder);
  const [report, file] = readJson("onnx/export.json", exportCommand);
  const exported = takeValue(exportSchema, report, file);
  if (!exported.ships.file) {
    throw new FileError([
      {file, field: "ships.file", message: "is null: no file keeps size and quality, so none ships"}
    ]);
  }
  const [layer, layerFile] = readJson("onnx/head.json", exportCommand);
  readLastLayer(JSON.stringify(layer), layerFile);
  return {
    record,
    exported,
    stored: storage[exported.ships.file],
    curves: readCurves(),
    preparation: takeValue(preparationSchema, ...readJson("onnx/preparation.json", exportCommand)),
    model: locate(`onnx/${exported.ships.file}`, exportCommand),
    layer: layerFile
  };
}
