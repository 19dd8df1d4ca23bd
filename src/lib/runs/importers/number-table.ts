import {splitCsv} from "../csv-rows.js";
import {FileError, type FileProblem} from "../file-error.js";

/** A table of numbers; null where a field is empty. */
export interface NumberTable {
  header: string[];
  rows: {line: number; values: (number | null)[]}[];
}

const special = new Map([
  ["nan", NaN],
  ["inf", Infinity],
  ["-inf", -Infinity],
  ["infinity", Infinity],
  ["-infinity", -Infinity]
]);

/**
 * Reads a table whose columns are numbers, apart from those that `skip` names. `required` columns must be there and
 * hold a number of 0 or more in every row, and the header must name each column once. Throws a FileError by line and
 * column.
 */
export function readNumberTable(
  text: string,
  file: string,
  required: readonly string[],
  skip: (column: string) => boolean = () => false
): NumberTable {
  const {header, rows, problems: uneven} = splitCsv(text, file);
  const problems: FileProblem[] = [
    ...required
      .filter((field) => !header.includes(field))
      .map((field) => ({file, line: 1, field, message: `is missing; the header has ${header.join(", ")}`})),
    ...header
      .filter((name, index) => header.indexOf(name) !== index)
      .map((field) => ({file, line: 1, field, message: "is there twice"}))
  ];
  if (!rows.length && !uneven.length) problems.push({file, message: "has a header but no rows"});
  if (!problems.length) problems.push(...uneven);
  if (problems.length) throw new FileError(problems);
  const numbers = rows.map(({line, fields}) => ({
    line,
    values: fields.map((field, column) => {
      const name = header[column];
      if (skip(name)) return null;
      const value = readNumber(field);
      if (value === undefined) problems.push({file, line, field: name, message: `"${field}" is not a number`});
      else if (required.includes(name) && !(Number(value) >= 0 && value !== null)) {
        problems.push({file, line, field: name, message: `${field.trim() || "nothing"} is not a number of 0 or more`});
      }
      return value ?? null;
    })
  }));
  if (problems.length) throw new FileError(problems);
  return {header, rows: numbers};
}

function readNumber(text: string): number | null | undefined {
  const clean = text.trim().toLowerCase();
  if (!clean) return null;
  const value = special.get(clean) ?? Number(clean);
  return Number.isNaN(value) && !special.has(clean) ? undefined : value;
}
