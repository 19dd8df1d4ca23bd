import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {type CurvePoint, decodeCurves} from "../lib/runs/curves.js";
import {parseJson} from "../lib/runs/parse-json.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {validateRun} from "../lib/runs/validate-run.js";

/** The folder of a training, whose files are there or are missed with the command that writes them. */
export interface TrainingFolder {
  /** As the training wrote it; its predictions are PyTorch's. */
  record: RunRecord;
  /** Where run.json lies, for what is said of its fields. */
  recordFile: string;
  /** Throws where the file is missing. */
  locate(name: string, command: string): string;
  /** A JSON file and its path. */
  readJson(name: string, command: string): readonly [value: unknown, file: string];
  readCurves(): CurvePoint[];
}

export const exportCommand = "npm run training -- export --run NAME";

/** Opens the folder of a finished training. Throws with the command to run when there is no run. */
export function openTrainingFolder(folder: string): TrainingFolder {
  const locate = (name: string, command: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw new Error(`${path} is missing: ${command} writes it`);
    return path;
  };
  const readJson = (name: string, command: string) => {
    const file = join(folder, name);
    return [parseJson(readFileSync(locate(name, command)).toString(), file), file] as const;
  };
  const train = "npm run training -- text --recipe NAME";
  const recordFile = join(folder, "run/run.json");
  return {
    record: validateRun(...readJson("run/run.json", train)),
    recordFile,
    locate,
    readJson,
    readCurves() {
      const path = locate("run/curves.arrow", train);
      return decodeCurves(readFileSync(path), path);
    }
  };
}
