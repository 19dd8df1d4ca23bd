import {splitCsv} from "../lib/runs/csv-rows.js";
import {FileError, type FileProblem} from "../lib/runs/file-error.js";
import {asPoints, type Points} from "../lib/topics/points.js";
import {readText} from "./read-text.js";

/**
 * Points from a table in text: a row a point, a column a coordinate, with a header of names. Throws a FileError that names
 * every cell that holds no number.
 */
export function readPoints(path: string): Points {
  const {header, rows, problems} = splitCsv(readText(path), path);
  const numeric = header.every((name) => name !== "" && Number.isFinite(Number(name)));
  if (numeric)
    throw new FileError([{file: path, line: 1, message: "holds numbers; the first line must name the columns"}]);
  const found: FileProblem[] = [...problems];
  const values = rows.flatMap(({line, fields}) =>
    fields.map((field, column) => {
      const value = field.trim() === "" ? Number.NaN : Number(field);
      if (!Number.isFinite(value)) {
        found.push({
          file: path,
          line,
          field: header[column],
          message: `"${field}" is no number: correct it or leave the row out`
        });
      }
      return value;
    })
  );
  if (found.length) throw new FileError(found);
  return asPoints(Float64Array.from(values), header.length);
}
