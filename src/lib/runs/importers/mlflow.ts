import {z} from "zod";
import type {CurvePoint} from "../curves.js";
import {takeValue} from "../describe-issues.js";
import {FileError, type FileProblem} from "../file-error.js";
import type {Importer, SourceFile} from "./importer.js";
import {nameCurve} from "./name-curve.js";
import {parseYaml} from "./yaml.js";

const meta = z.looseObject({
  run_id: z.string(),
  run_name: z.string().optional(),
  start_time: z.int().min(0),
  end_time: z.int().min(0).nullable().optional(),
  lifecycle_stage: z.enum(["active"], "is not active: the run was deleted").optional()
});

/** An MLflow run folder (`mlruns/<experiment>/<run>`): `meta.yaml`, `metrics/*`, `params/*`, and the tag of the commit. */
export const mlflow: Importer = {
  format: "mlflow",
  title: "MLflow run folder",
  accepts: (path) => /^(meta\.yaml|(metrics|params)\/.+|tags\/mlflow\.source\.git\.commit)$/.test(path),
  read(files) {
    const described = files.find(({path}) => path === "meta.yaml");
    if (!described) throw new FileError([{file: "meta.yaml", message: "is missing: name a run's folder"}]);
    const {run_name, start_time, end_time} = takeValue(meta, parseYaml(described.text, described.path), described.path);
    if (end_time && end_time < start_time) {
      throw new FileError([{file: described.path, field: "end_time", message: "is before start_time"}]);
    }
    const below = (folder: string) => files.filter(({path}) => path.startsWith(`${folder}/`));
    return {
      name: run_name,
      hyperparameters: Object.fromEntries(
        below("params").map(({path, text}) => [path.slice("params/".length), readSetting(text)])
      ),
      commit: below("tags")
        .find(({path}) => path.endsWith("commit"))
        ?.text.trim(),
      seconds: end_time ? (end_time - start_time) / 1000 : undefined,
      curves: below("metrics").flatMap(readMetric),
      reported: []
    };
  }
};

/** A file of metrics: a line a value, "time value step" and perhaps a data set's name and digest. */
function readMetric({path, text}: SourceFile): CurvePoint[] {
  const name = path.slice("metrics/".length);
  const problems: FileProblem[] = [];
  const points = text.split(/\r?\n/).flatMap((content, index): CurvePoint[] => {
    if (!content.trim()) return [];
    const fields = content.trim().split(" ");
    const at = (field: string, message: string) => problems.push({file: path, line: index + 1, field, message});
    if (fields.length !== 3 && fields.length !== 5) at("step", `is not there: "${content}" is no "time value step"`);
    const [time, value, step] = fields.map((field) => (field === "nan" ? NaN : Number(field)));
    if (!Number.isInteger(time)) at("time", `"${fields[0]}" is not a whole number`);
    if (Number.isNaN(value) && fields[1] !== "nan") at("value", `"${fields[1]}" is not a number`);
    if (fields[2] !== undefined && !(Number.isInteger(step) && step >= 0)) {
      at("step", `"${fields[2]}" is not a whole number of 0 or more`);
    }
    return [{...nameCurve(name), step, epoch: null, value}];
  });
  if (!points.length) problems.push({file: path, message: "holds no value"});
  if (problems.length) throw new FileError(problems);
  return points;
}

/** MLflow keeps every setting as text. */
function readSetting(text: string): string | number {
  const clean = text.trim();
  const number = Number(clean);
  return clean && Number.isFinite(number) ? number : clean;
}
