import {z} from "zod";
import type {CurvePoint} from "../curves.js";
import {takeValue} from "../describe-issues.js";
import {FileError} from "../file-error.js";
import type {Importer, SourceFile} from "./importer.js";
import {nameCurve} from "./name-curve.js";
import {readNumberTable} from "./number-table.js";
import {parseYaml} from "./yaml.js";

const config = z.record(z.string(), z.looseObject({value: z.json()}));

/**
 * A Weights & Biases export: a CSV of a run's history (`history().to_csv()`) or of one chart's download, and beside it
 * the run's `config.yaml` where there is one.
 */
export const wandb: Importer = {
  format: "wandb",
  title: "Weights & Biases export",
  accepts: (path) => /^[^/]+\.csv$/.test(path) || path === "config.yaml",
  read(files) {
    const tables = files.filter(({path}) => path.endsWith(".csv"));
    if (!tables.length) throw new FileError([{file: "history.csv", message: "is missing: export the run's history"}]);
    const settings = files.find(({path}) => path === "config.yaml");
    const read = tables.map((table) => (/^"?Step"?,/.test(table.text) ? readChart(table) : readHistory(table)));
    return {
      name: read.find(({name}) => name)?.name,
      hyperparameters: settings ? readConfig(settings) : {},
      seconds: read.find(({seconds}) => seconds)?.seconds,
      curves: read.flatMap(({curves}) => curves),
      reported: []
    };
  }
};

interface Table {
  name?: string;
  seconds?: number;
  curves: CurvePoint[];
}

function readHistory({path, text}: SourceFile): Table {
  const {header, rows} = readNumberTable(text, path, ["_step"]);
  const column = (name: string) => header.indexOf(name);
  const times = rows.map(({values}) => values[column("_runtime")] ?? 0);
  return {
    seconds: Math.max(...times) || undefined,
    curves: rows.flatMap(({values}) => {
      const epoch = values[column("epoch")] ?? null;
      return values.flatMap((value, index): CurvePoint[] => {
        const name = header[index];
        if (value === null || !name || name.startsWith("_") || name === "epoch") return [];
        return [{...nameCurve(name), step: values[column("_step")], epoch, value}];
      });
    })
  };
}

/** A chart's columns are "run - metric", and the same with __MIN and __MAX behind. */
function readChart({path, text}: SourceFile): Table {
  const {header, rows} = readNumberTable(text, path, ["Step"]);
  const series = header.flatMap((name, index) => {
    const [, run, metric] = /^(.+?) - (.+)$/.exec(name) ?? [];
    return metric && !/__(MIN|MAX)$/.test(name) ? [{run, metric, index}] : [];
  });
  const names = [...new Set(series.map(({run}) => run))];
  if (names.length !== 1) {
    const message = names.length ? `holds several runs (${names.join(", ")}); export one` : "has no column of a run";
    throw new FileError([{file: path, line: 1, field: names[1], message}]);
  }
  const step = header.indexOf("Step");
  return {
    name: names[0],
    curves: rows.flatMap(({values}) =>
      series.flatMap(({metric, index}): CurvePoint[] => {
        const value = values[index];
        return value === null ? [] : [{...nameCurve(metric), step: values[step], epoch: null, value}];
      })
    )
  };
}

function readConfig({path, text}: SourceFile) {
  const {_wandb, ...settings} = takeValue(config, parseYaml(text, path) ?? {}, path);
  return Object.fromEntries(Object.entries(settings).map(([key, {value}]) => [key, value]));
}
