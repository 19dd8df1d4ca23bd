import {z} from "zod";
import type {CurvePoint} from "../curves.js";
import {takeValue} from "../describe-issues.js";
import {FileError} from "../file-error.js";
import {parseJson} from "../parse-json.js";
import type {Importer, SourceFile} from "./importer.js";
import {nameCurve} from "./name-curve.js";
import {readNumberTable} from "./number-table.js";
import {parseYaml} from "./yaml.js";

const plots = /(^|\/)plots\/metrics\/(.+)\.tsv$/;
const parameters = z.record(z.string(), z.json());

type Nested = number | string | {[key: string]: Nested};
const summary: z.ZodType<Record<string, Nested>> = z.record(
  z.string(),
  z.lazy((): z.ZodType<Nested> => z.union([z.number(), z.string(), summary], "must be a number or an object of them"))
);

/** A DVCLive folder: `plots/metrics/**.tsv` by step, `params.yaml`, and the last values in `metrics.json`. */
export const dvclive: Importer = {
  format: "dvclive",
  title: "DVCLive folder",
  accepts: (path) => plots.test(path) || /^(params\.yaml|metrics\.json)$/.test(path),
  read(files) {
    const find = (name: string) => files.find(({path}) => path.endsWith(name));
    const series = files.filter(({path}) => plots.test(path));
    if (!series.length) throw new FileError([{file: "plots/metrics", message: "is missing: it holds a TSV a metric"}]);
    const [settings, last] = [find("params.yaml"), find("metrics.json")];
    return {
      hyperparameters: settings
        ? takeValue(parameters, parseYaml(settings.text, settings.path) ?? {}, settings.path)
        : {},
      curves: series.flatMap(readSeries),
      reported: last ? reportLast(takeValue(summary, parseJson(last.text, last.path), last.path)) : []
    };
  }
};

function readSeries({path, text}: SourceFile): CurvePoint[] {
  const name = plots.exec(path)![2];
  const column = name.split("/").at(-1)!;
  const {header, rows} = readNumberTable(text, path, ["step"], (other) => other !== "step" && other !== column);
  if (!header.includes(column)) {
    throw new FileError([
      {file: path, line: 1, field: column, message: `is missing; the header has ${header.join(", ")}`}
    ]);
  }
  return rows.flatMap(({values}): CurvePoint[] => {
    const value = values[header.indexOf(column)];
    return value === null ? [] : [{...nameCurve(name), step: values[header.indexOf("step")], epoch: null, value}];
  });
}

function reportLast(values: Record<string, Nested>) {
  const parts = {train: {}, validation: {}, test: {}} as Record<CurvePoint["part"], Record<string, number>>;
  for (const [key, value] of flatten(values)) {
    const {part, metric} = nameCurve(key);
    if (key !== "step") parts[part][metric] = value;
  }
  return Object.entries(parts)
    .filter(([, metrics]) => Object.keys(metrics).length)
    .map(([part, metrics]) => ({part: part as CurvePoint["part"], as: "metrics.json, last step", metrics}));
}

function flatten(values: Record<string, Nested>, prefix = ""): [string, number][] {
  return Object.entries(values).flatMap(([key, value]): [string, number][] => {
    if (typeof value === "number") return [[`${prefix}${key}`, value]];
    return typeof value === "string" ? [] : flatten(value, `${prefix}${key}/`);
  });
}
