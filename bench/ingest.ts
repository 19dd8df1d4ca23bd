import {spawnSync} from "node:child_process";
import {existsSync, statSync} from "node:fs";
import {arch, availableParallelism, cpus, loadavg, platform} from "node:os";
import {join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import {median, min} from "d3";
import {findTitleBasics} from "../src/node/corpus.js";
import {projectRoot, workFolder} from "../src/node/paths.js";
import {describeIngestBench, type Measured, type Way} from "./ingest/describe.js";
import type {IngestRun} from "./ingest/figures.js";
import {makeTitleBasics} from "./ingest/make-title-basics.js";
import {writeSection} from "./write-section.js";

const tsx = join(projectRoot, "node_modules/tsx/dist/cli.mjs");
const pandas = join(projectRoot, "bench/ingest/pandas_ingest.py");

const typescript = (script: string) => [process.execPath, tsx, join(projectRoot, "bench/ingest", script)];
const python =
  (...options: string[]) =>
  (path: string) => ["python3", pandas, path, ...options];

const ways: readonly Way[] = [
  {name: "Marquee", job: "films", command: (path) => [...typescript("run-select.ts"), path]},
  {name: "pandas, in one call", job: "films", command: python("films", "whole")},
  {name: "pandas, in chunks", job: "films", command: python("films", "chunks")},
  {name: "pandas, in one call", job: "counts", command: python("counts", "whole")},
  {name: "pandas, in chunks", job: "counts", command: python("counts", "chunks")},
  {name: "DuckDB", job: "counts", command: (path) => [...typescript("run-duckdb.ts"), path]}
];

/**
 * Makes a title.basics of `rows` rows, reads it gzipped and plain in every way `runs` times, each in a process of its
 * own, checks that all find the same, and writes times and memory to docs/performance.md.
 */
export async function benchIngest({runs, rows, source}: {runs: number; rows: number; source?: string}): Promise<void> {
  checkPandas();
  const folder = join(workFolder, "bench");
  const files = {
    gzipped: join(folder, `title.basics.${rows}.tsv.gz`),
    plain: join(folder, `title.basics.${rows}.tsv`)
  };
  console.log(`${rows.toLocaleString("en-US")} rows of title.basics in ${folder}`);
  await makeTitleBasics(source ?? findRealRows(), rows, files.plain, files.gzipped);
  const measured: Measured[] = [];
  for (const [file, path] of Object.entries(files) as ["gzipped" | "plain", string][]) {
    // Round by round, so that what else the machine does falls on all ways alike.
    const rounds = Array.from({length: runs}, () => ways.map((way) => runOnce(way.command(path))));
    for (const [index, way] of ways.entries()) {
      const own = rounds.map((round) => round[index]);
      measured.push({way, file, ...summarise(own), run: own[0]});
      const {seconds, peakBytes} = measured.at(-1)!;
      console.log(`${file}, ${way.job}, ${way.name}: ${seconds.toFixed(2)} s, ${Math.round(peakBytes / 1e6)} MB`);
    }
  }
  checkEqual(measured);
  const machine = `${availableParallelism()} cores (${cpus()[0].model.trim()}, ${platform()} ${arch()})`;
  const sizes = {gzipped: statSync(files.gzipped).size, plain: statSync(files.plain).size};
  const path = join(projectRoot, "docs/performance.md");
  writeSection(path, "ingest", describeIngestBench(measured, {runs, rows, machine, sizes, load: loadavg()[2]}));
  console.log(`written to ${path}`);
}

function summarise(runs: readonly IngestRun[]) {
  return {
    seconds: min(runs, (run) => run.seconds)!,
    medianSeconds: median(runs, (run) => run.seconds)!,
    processorSeconds: min(runs, (run) => run.processorSeconds)!,
    peakBytes: median(runs, (run) => run.peakBytes)!
  };
}

function runOnce([command, ...options]: string[]): IngestRun {
  const {status, stdout, stderr} = spawnSync(command, options, {encoding: "utf8", maxBuffer: 2 ** 24});
  if (status !== 0) throw new Error(`${command} ${options.join(" ")} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

function checkEqual(measured: readonly Measured[]): void {
  const [first] = measured;
  for (const {way, file, run} of measured) {
    const sameFilms = run.films === null || isDeepStrictEqual(run.films, first.run.films);
    if (sameFilms && isDeepStrictEqual(run.figures, first.run.figures)) continue;
    throw new Error(`${way.name} (${file}, ${way.job}) finds other figures than ${first.way.name}`);
  }
}

function checkPandas(): void {
  const {status} = spawnSync("python3", ["-c", "import pandas"]);
  if (status !== 0) throw new Error("The comparison needs pandas: python3 -m pip install pandas");
}

/** A title.basics with real rows, to be scaled up. */
function findRealRows(): string {
  const folders = [process.env.MARQUEE_CORPUS, join(projectRoot, "corpus"), join(projectRoot, "../shared/corpus")];
  const path = folders
    .flatMap((folder) => (folder && existsSync(folder) ? [findTitleBasics(folder)] : []))
    .find(Boolean);
  if (path) return path;
  throw new Error("There is no title.basics to take rows from: name one with --title-basics FILE");
}
