import {existsSync, readFileSync} from "node:fs";
import {z} from "zod";
import {takeValue} from "../lib/runs/describe-issues.js";
import {parseJson} from "../lib/runs/parse-json.js";
import {runPath} from "./runs.js";
import {writeFileAtomic} from "./write-file.js";

const openingsSchema = z.array(z.strictObject({at: z.iso.datetime(), predictions: z.string()}));

/** One time that a run's test figures were looked at: when, and the checksum of the predictions that made them. */
export type Opening = z.infer<typeof openingsSchema>[number];

/** When a run's test figures were opened, first to last. */
export function readOpenings(runs: string, id: string): Opening[] {
  const path = runPath(runs, id, "openings");
  if (!existsSync(path)) return [];
  const file = `${id}/openings.json`;
  return takeValue(openingsSchema, parseJson(readFileSync(path, "utf8"), file), file);
}

/** Records that a run's test figures are about to be seen, each time anew. */
export function recordOpening(runs: string, id: string, predictions: string, now = new Date()): Opening[] {
  const openings = [...readOpenings(runs, id), {at: now.toISOString(), predictions}];
  writeFileAtomic(runPath(runs, id, "openings"), `${JSON.stringify(openings, null, 2)}\n`);
  return openings;
}
