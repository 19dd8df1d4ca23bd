import {encodeTable} from "../arrow.js";
import type {ColumnDefinition} from "../table-definition.js";
import {decodeColumns} from "./decode-columns.js";
import {FileError} from "./file-error.js";

/** One logged value of a run's training. */
export interface CurvePoint {
  /** What was logged, for instance loss, macroF1, learningRate. */
  metric: string;
  part: "train" | "validation" | "test";
  /** Optimizer steps done, and epochs; null where only the other was logged. */
  step: number | null;
  epoch: number | null;
  value: number;
}

/** The columns of a run's `curves.arrow`. */
export const curveColumns: Record<string, ColumnDefinition> = {
  metric: {type: "dictionary", description: "What was logged: loss, macroF1, learningRate, …", source: "training"},
  part: {type: "dictionary", description: "train, validation or test", source: "training"},
  step: {type: "uint32", description: "Optimizer steps done", source: "training", nullable: true},
  epoch: {type: "float32", description: "Epochs done", source: "training", nullable: true},
  value: {type: "float64", description: "The value", source: "training"}
};

/** Encodes points in the order given as Arrow IPC. */
export function encodeCurves(points: readonly CurvePoint[]): Uint8Array {
  const column = <K extends keyof CurvePoint>(key: K) => points.map((point) => point[key]);
  return encodeTable(
    Object.fromEntries(Object.keys(curveColumns).map((key) => [key, column(key as keyof CurvePoint)])),
    curveColumns
  );
}

/** Reads what `encodeCurves` writes. Throws a FileError that names the columns that are missing. */
export function decodeCurves(bytes: Uint8Array | ArrayBuffer, file = "curves.arrow"): CurvePoint[] {
  const columns = decodeColumns(bytes, file);
  const missing = Object.keys(curveColumns).filter((name) => !columns[name]);
  if (missing.length) throw new FileError(missing.map((field) => ({file, field, message: "is missing"})));
  return Array.from(columns.metric, (metric, row) => ({
    metric: metric as string,
    part: columns.part[row] as CurvePoint["part"],
    step: columns.step[row] as number | null,
    epoch: columns.epoch[row] as number | null,
    value: columns.value[row] as number
  }));
}
