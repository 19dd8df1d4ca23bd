import type {z} from "zod";
import {FileError, type FileProblem} from "./file-error.js";
import {type RunRecord, runSchema} from "./run-schema.js";

/** Takes a parsed `run.json`. Throws a FileError that names each field at fault. */
export function validateRun(value: unknown, file = "run.json"): RunRecord {
  const result = runSchema.safeParse(value, {reportInput: true});
  const problems = result.success ? checkFields(result.data, file) : result.error.issues.flatMap(describe(file));
  if (problems.length) throw new FileError(problems);
  return result.data!;
}

/** What a run must state that was made here, beyond what the form of the file asks for. */
function checkFields(run: RunRecord, file: string): FileProblem[] {
  if (run.provenance !== "reproduced") return [];
  const needed = ["split", "command", "decision"] as const;
  return needed
    .filter((field) => run[field] === null)
    .map((field) => ({file, field, message: "is null; a reproduced run must state it"}));
}

function describe(file: string): (issue: z.core.$ZodIssue) => FileProblem[] {
  return (issue) => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({file, field: [...path, key].join("."), message: "is not a field of a run"}));
    }
    const field = path.join(".") || undefined;
    if (issue.input === undefined && issue.code !== "custom") return [{file, field, message: "is missing"}];
    const input = typeof issue.input === "object" ? "" : `; it is ${JSON.stringify(issue.input)}`;
    return [{file, field, message: `${lowerFirst(issue.message)}${input}`}];
  };
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
