import {takeValue} from "./describe-issues.js";
import {FileError} from "./file-error.js";
import {type RunRecord, runSchema} from "./run-schema.js";

/** Takes a parsed `run.json`. Throws a FileError that names each field at fault. */
export function validateRun(value: unknown, file = "run.json"): RunRecord {
  const run = takeValue(runSchema, value, file);
  if (run.provenance !== "reproduced") return run;
  // What a run must state that was made here, beyond what the form of the file asks for.
  const missing = (["split", "command", "decision"] as const).filter((field) => run[field] === null);
  if (!missing.length) return run;
  const message = "is null; a reproduced run must state it";
  throw new FileError(missing.map((field) => ({file, field, message})));
}
