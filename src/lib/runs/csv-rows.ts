import {dsvFormat} from "d3";
import {FileError, type FileProblem} from "./file-error.js";

/** One row of a table in text, and the line that it begins on. */
export interface CsvRow {
  line: number;
  fields: string[];
}

/**
 * Splits a table with a header: at commas, or at tabs or semicolons where the header is; fields may be quoted. Blank
 * lines are passed over. Rows with another number of fields are among the problems, not among the rows. Throws a
 * FileError when there is no header.
 */
export function splitCsv(text: string, file: string): {header: string[]; rows: CsvRow[]; problems: FileProblem[]} {
  const clean = text.replace(/^\uFEFF/, "");
  const firstLine = clean.split("\n", 1)[0];
  const separator = ["\t", ",", ";"].find((character) => firstLine.includes(character)) ?? ",";
  const rows: CsvRow[] = [];
  let line = 1;
  for (const fields of dsvFormat(separator).parseRows(clean)) {
    if (fields.length > 1 || fields[0].trim()) rows.push({line, fields});
    line += 1 + fields.reduce((sum, field) => sum + field.split("\n").length - 1, 0);
  }
  const header = rows.shift()?.fields.map((name) => name.trim());
  if (!header) throw new FileError([{file, message: "is empty; it must begin with a header"}]);
  const fits = ({fields}: CsvRow) => fields.length === header.length;
  const problems = rows
    .filter((row) => !fits(row))
    .map(({line, fields}): FileProblem => {
      const open = fields.find((field) => field.includes("\n"));
      const hint = open === undefined ? "" : "; is there a quotation mark that is not closed?";
      const count = fields.length === 1 ? "1 field" : `${fields.length} fields`;
      return {file, line, message: `has ${count}, the header has ${header.length}${hint}`};
    });
  return {header, rows: rows.filter(fits), problems};
}
