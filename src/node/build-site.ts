import {spawn} from "node:child_process";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {stripVTControlCharacters} from "node:util";
import {frameworkCommand, frameworkEnvironment} from "./framework.js";
import {projectRoot} from "./paths.js";
import type {SiteInputs} from "./stamp-site.js";

export const siteFolder = join(projectRoot, "dist");

export interface BuildEffects {
  /** One line when a phase is done, and each warning. */
  report(line: string): void;
  /** What is under way. */
  progress(line: string): void;
}

/** A build that failed: what Framework said of it, and each cell that cannot be parsed. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/** Builds the site into `site` with Framework, in a process of its own. Throws a BuildError. */
export async function buildSite(inputs: SiteInputs, effects: BuildEffects, site = siteFolder): Promise<void> {
  const phases = new PhaseReporter(effects);
  const log: string[] = [];
  const child = spawn(process.execPath, [frameworkCommand, "build"], {
    cwd: projectRoot,
    env: frameworkEnvironment({
      MARQUEE_SNAPSHOT: inputs.snapshot,
      MARQUEE_CORPUS: inputs.corpus ?? "",
      MARQUEE_PREVIEW: undefined,
      MARQUEE_BASE: inputs.base,
      MARQUEE_SITE: site
    }),
    stdio: ["ignore", "pipe", "pipe"]
  });
  const finished = new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  const read = async (stream: NodeJS.ReadableStream, each: (line: string) => void) => {
    for await (const line of createInterface({input: stream})) {
      const text = stripVTControlCharacters(line);
      log.push(text);
      each(text);
    }
  };
  await Promise.all([
    read(child.stdout, (line) => phases.read(line)),
    read(child.stderr, (line) => {
      // DuckDB's own worker, as its makers built it.
      if (line.trim() && !/^node_modules\/.*Use of eval/.test(line)) effects.report(`  ! ${line}`);
    })
  ]);
  const code = await finished;
  if (code !== 0) throw new BuildError(log.slice(-40).join("\n"));
  const broken = findBrokenCells(site);
  if (broken.length) throw new BuildError(broken.join("\n"));
  phases.finish();
}

/** Cells that Framework could not parse: it says so on the page only, and its build passes. */
export function findBrokenCells(site: string): string[] {
  return listPages(site).flatMap((page) => {
    const html = readFileSync(join(site, page), "utf8");
    return [...html.matchAll(/observablehq--error"[^>]*>(SyntaxError: [^<]*)/g)].map(([, text]) => `${page}: ${text}`);
  });
}

/** The built pages as paths of HTML files within the site. */
export function listPages(site = siteFolder): string[] {
  if (!existsSync(site)) return [];
  return readdirSync(site, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".html") && !/^_/.test(name))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

const phaseNames = [
  "reading pages, bundling packages",
  "Framework's own scripts",
  "tables and files",
  "scripts",
  "writing pages"
];

/** Sums up what Framework prints, a line for each file, as a line for each phase. */
class PhaseReporter {
  private readonly start = performance.now();
  private phase = 0;
  private phaseStart = this.start;
  private steps = 0;

  constructor(private readonly effects: BuildEffects) {}

  read(line: string): void {
    const phase = phaseOf(line);
    if (phase > this.phase) this.close(phase);
    if (/^\w+ \S/.test(line)) ++this.steps;
    if (line.trim() && this.phase < phaseNames.length) {
      this.effects.progress(`${phaseNames[this.phase]}: ${line.trim().replace(/ → .*/, "")}`);
    }
    if (/^Warning:|^↳|\berror in \d+ms/.test(line)) this.effects.report(`  ! ${line.trim()}`);
  }

  finish(): void {
    this.close(phaseNames.length);
    this.effects.report(`  built in ${seconds(performance.now() - this.start)}`);
  }

  private close(next: number): void {
    const now = performance.now();
    if (this.steps) {
      this.effects.report(`  ${phaseNames[this.phase]}: ${this.steps} steps, ${seconds(now - this.phaseStart)}`);
    }
    this.phase = next;
    this.phaseStart = now;
    this.steps = 0;
  }
}

function phaseOf(line: string): number {
  if (/^(index|bundle) /.test(line)) return 1;
  if (/^(build|copy) src\//.test(line)) return 2;
  if (/^alias /.test(line)) return 3;
  if (/^render /.test(line)) return 4;
  return 0;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
