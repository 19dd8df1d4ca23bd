import {readFileSync} from "node:fs";
import {join} from "node:path";
import {type PublishedResults, publishedRuns} from "../lib/runs/published-runs.js";
import {projectRoot} from "./paths.js";
import {writeRun} from "./runs.js";

const file = "src/data/published-2025-spring.json";

/** Writes the reference project's models as published runs; answers their ids. */
export function publishReference(runs: string, options: {replace?: boolean} = {}): string[] {
  const results: PublishedResults = JSON.parse(readFileSync(join(projectRoot, file), "utf8"));
  return publishedRuns(results, file).map((run) => {
    writeRun(runs, run, options);
    return run.record.id;
  });
}
