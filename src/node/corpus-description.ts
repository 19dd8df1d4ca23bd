import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {type CorpusDescription, findDescriptionProblem} from "../lib/corpus-description.js";
import {CorpusError} from "./corpus-error.js";
import {writeFileAtomic} from "./write-file.js";

const file = "corpus.json";

/** What a corpus folder says of itself; undefined when it has no corpus.json. Throws a CorpusError for a bad one. */
export function readCorpusDescription(folder: string): CorpusDescription | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  const description = parse(readFileSync(path, "utf8"));
  const problem = findDescriptionProblem(description);
  if (problem) throw new CorpusError([{file, message: `${problem}; correct it, or remove the file to do without`}]);
  return description as CorpusDescription;
}

/** Writes corpus.json into a corpus folder, in place of the one that is there. */
export function writeCorpusDescription(folder: string, description: CorpusDescription): void {
  writeFileAtomic(join(folder, file), `${JSON.stringify(description, null, 2)}\n`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = `is not JSON (${(error as Error).message}); correct it, or remove the file to do without`;
    throw new CorpusError([{file, message}]);
  }
}
