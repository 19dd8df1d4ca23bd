import {type CorpusProblem, listProblems} from "../corpus-error.js";

/** A table that cannot be imported: every problem found, each named by file, line and column. */
export class ImportError extends Error {
  constructor(readonly problems: readonly CorpusProblem[]) {
    super(listProblems(problems));
    this.name = "ImportError";
  }
}
