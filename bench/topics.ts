import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {availableParallelism, cpus, loadavg} from "node:os";
import {join} from "node:path";
import {preparePlots} from "../src/lib/text/prepared-plots.js";
import {measureCoherence} from "../src/lib/topics/coherence/topic-coherence.js";
import {openCorpus} from "../src/node/corpus.js";
import {readEmbeddings} from "../src/node/embeddings.js";
import {findCorpusFolder, projectRoot, snapshotFolder, workFolder} from "../src/node/paths.js";
import {findPython, runShown} from "../src/node/python-environment.js";
import {readTable} from "../src/node/snapshot.js";
import {describeTopicsBench, type MeasuredTopics} from "./topics/describe.js";
import {writeSection} from "./write-section.js";

const tsx = join(projectRoot, "node_modules/tsx/dist/cli.mjs");

interface TopicRun extends Omit<MeasuredTopics, "name" | "topics" | "cV" | "npmi" | "diversity"> {
  words: string[][];
}

/** Finds topics in the corpus's plots with `runs` seeds, by BERTopic in turn, and writes docs/performance.md. */
export async function benchTopics({
  runs,
  minimum,
  corpus
}: {
  runs: number;
  minimum: number;
  corpus?: string;
}): Promise<void> {
  const folder = join(workFolder, "bench/topics");
  const texts = await writeFilms(folder, corpus ?? findCorpusFolder());
  const python = await ensurePeers(join(workFolder, "bench/python"));
  const commands: [name: string, command: string[]][] = [
    ["Marquee", [process.execPath, tsx, join(projectRoot, "bench/topics/run-topics.ts")]],
    ["BERTopic", [python, join(projectRoot, "bench/topics/bertopic_topics.py")]]
  ];
  const measured: MeasuredTopics[] = [];
  for (let seed = 1; seed <= runs; ++seed) {
    for (const [name, command] of commands) {
      const {words, ...run} = runOnce([...command, folder, String(seed), String(minimum)]);
      const {meanCv, meanNpmi, diversity} = measureCoherence(words, texts);
      measured.push({name, ...run, topics: words.length, cV: meanCv, npmi: meanNpmi, diversity});
      console.log(`${name}, seed ${seed}: ${JSON.stringify(measured.at(-1))}`);
    }
  }
  const machine = `${availableParallelism()} cores (${cpus()[0].model.trim()})`;
  const path = join(projectRoot, "docs/performance.md");
  const facts = {runs, films: texts.length, minimum, machine, load: loadavg()[2]};
  writeSection(path, "topics", describeTopicsBench(measured, facts));
  console.log(`written to ${path}`);
}

/** Writes embeddings and terms of the films with a plot; returns the terms. */
async function writeFilms(folder: string, corpus: string | undefined): Promise<string[][]> {
  if (!corpus) throw new Error("The coherence reads plots: name a corpus with --corpus DIR, or put one into corpus/.");
  const {rows, matrix} = readEmbeddings(snapshotFolder());
  const plots = await preparePlots(openCorpus(corpus), readTable(snapshotFolder(), "films"));
  const termsOf = new Map(plots.map(({film, prepared}): [number, string[]] => [film, prepared.terms]));
  const missing = rows.find((film) => !termsOf.has(film));
  if (missing !== undefined)
    throw new Error(`film ${missing} of the snapshot has no plot in ${corpus}: name its own corpus`);
  const texts = rows.map((film) => termsOf.get(film)!);
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, "embeddings.f32"), new Uint8Array(Float32Array.from(matrix.values).buffer));
  writeFileSync(join(folder, "terms.txt"), texts.map((terms) => terms.join(" ")).join("\n"));
  return texts;
}

/** A Python environment with BERTopic, made once. */
async function ensurePeers(folder: string): Promise<string> {
  const python = join(folder, "bin/python");
  const stamp = join(folder, "requirements.txt");
  const requirements = join(projectRoot, "bench/topics/requirements.txt");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === readFileSync(requirements, "utf8")) return python;
  const version = (program: string) => {
    const {status, stdout} = spawnSync(program, ["--version"], {encoding: "utf8"});
    return status === 0 ? stdout.trim() : undefined;
  };
  const install = [python, "-m", "pip", "install", "--disable-pip-version-check", "--quiet"];
  const steps = [
    [findPython(process.env, {version}), "-m", "venv", folder],
    [...install, "-r", requirements],
    [...install, "--no-deps", "bertopic==0.17.4"]
  ];
  for (const [program, ...args] of steps) {
    if ((await runShown(program, args)) !== 0)
      throw new Error("BERTopic could not be installed; the reason stands above");
  }
  writeFileSync(stamp, readFileSync(requirements));
  return python;
}

function runOnce([command, ...args]: string[]): TopicRun {
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: "utf8", maxBuffer: 2 ** 26});
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1)!);
}
