import type {z} from "zod";
import {FileError, type FileProblem} from "./file-error.js";

/** Takes a value that has a schema's form. Throws a FileError that names every field that has not. */
export function takeValue<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value, {reportInput: true});
  if (result.success) return result.data;
  throw new FileError(result.error.issues.flatMap((issue) => describeIssue(issue, file)));
}

function describeIssue(issue: z.core.$ZodIssue, file: string): FileProblem[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({file, field: [...path, key].join("."), message: "is not a field of this file"}));
  }
  const field = path.join(".") || undefined;
  if (issue.input === undefined && issue.code !== "custom") return [{file, field, message: "is missing"}];
  const input = typeof issue.input === "object" ? "" : `; it is ${JSON.stringify(issue.input)}`;
  return [{file, field, message: `${lowerFirst(issue.message)}${input}`}];
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
