import {z} from "zod";
import type {CurvePoint} from "../curves.js";
import {takeValue} from "../describe-issues.js";
import {FileError} from "../file-error.js";
import {parseJson} from "../parse-json.js";
import {emptyRun, type Importer, type SourceFile, takeOnlyFile} from "./importer.js";
import {nameCurve} from "./name-curve.js";
import {readNumberTable} from "./number-table.js";

const history = z
  .record(z.string(), z.array(z.number()).min(1, "holds no epoch"))
  .refine((series) => Object.keys(series).length > 0, "holds no metric");

/** Keras: `History.history` as JSON, or the file of a CSVLogger. `val_` is validation; epochs count from 1 here. */
export const keras: Importer = {
  format: "keras",
  title: "Keras history JSON or CSVLogger",
  accepts: (path) => /^[^/]+\.(json|csv|log)$/.test(path),
  read(files) {
    const file = takeOnlyFile(files, "history.json or training.csv");
    const curves = file.text.trimStart().startsWith("{") ? readHistory(file) : readLog(file);
    return {...emptyRun(), curves};
  }
};

function readHistory({path, text}: SourceFile): CurvePoint[] {
  const series = Object.entries(takeValue(history, parseJson(text, path), path));
  const epochs = series[0][1].length;
  const uneven = series.filter(([, values]) => values.length !== epochs);
  if (uneven.length) {
    throw new FileError(
      uneven.map(([field, {length}]) => {
        return {file: path, field, message: `has ${length} epochs, ${series[0][0]} has ${epochs}`};
      })
    );
  }
  return series.flatMap(([key, values]) =>
    values.map((value, index) => ({...nameCurve(key), step: null, epoch: index + 1, value}))
  );
}

function readLog({path, text}: SourceFile): CurvePoint[] {
  const {header, rows} = readNumberTable(text, path, ["epoch"]);
  const epochColumn = header.indexOf("epoch");
  if (header.length === 1) throw new FileError([{file: path, line: 1, message: "has no column beside epoch"}]);
  return rows.flatMap(({values}) =>
    values.flatMap((value, column): CurvePoint[] => {
      if (column === epochColumn || value === null) return [];
      return [{...nameCurve(header[column]), step: null, epoch: values[epochColumn]! + 1, value}];
    })
  );
}
