import {FileError, type FileProblem} from "../lib/runs/file-error.js";
import {readText} from "./read-text.js";

/** A text to find topics in. */
export interface TopicText {
  id: string;
  text: string;
}

const idColumns = ["id", "movie_id"];
const textColumns = ["text", "plot"];

/**
 * Texts from a tab-separated file with a header and no quoting: a column `text` or `plot`, and `id` or `movie_id` where
 * there is one, else rows are numbered from 1. Throws a FileError that names every line at fault.
 */
export function readTopicTexts(path: string): TopicText[] {
  const lines = readText(path)
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  const header = (lines.shift() ?? "").split("\t").map((name) => name.trim());
  const textColumn = header.findIndex((name) => textColumns.includes(name));
  const idColumn = header.findIndex((name) => idColumns.includes(name));
  if (textColumn < 0) {
    const found = header.filter(Boolean).join(", ") || "nothing";
    throw new FileError([{file: path, line: 1, message: `names no column "text" or "plot"; it names ${found}`}]);
  }
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  const texts = lines.map((line, index) => {
    const fields = line.split("\t");
    const id = idColumn < 0 ? String(index + 1) : (fields[idColumn] ?? "");
    const report = (message: string) => problems.push({file: path, line: index + 2, message});
    if (fields.length !== header.length) report(`has ${fields.length} fields, the header has ${header.length}`);
    else if (!id) report("has no id");
    else if (seen.has(id)) report(`repeats the id ${id}`);
    seen.add(id);
    return {id, text: fields[textColumn] ?? ""};
  });
  if (problems.length) throw new FileError(problems);
  return texts;
}
