import {spawn} from "node:child_process";
import {rmSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {projectRoot} from "../../src/node/paths.js";

/** What a run of the command ended with. */
export interface CommandOutcome {
  /** Exit code; null after a signal that it did not handle. */
  code: number | null;
  /** All that it wrote to standard output and standard error. */
  output: string;
  seconds: number;
}

export interface SpawnOptions {
  env: NodeJS.ProcessEnv;
  /** Ends the process with a signal once it has written something, or something is true; then milliseconds later. */
  stop?: {signal: NodeJS.Signals; once: RegExp | (() => boolean); delay?: number};
  /** A command that runs the command, such as `unshare`. */
  within?: string[];
}

/** Runs the command to its end. */
export type RunIngest = (args: string[], options: SpawnOptions) => Promise<CommandOutcome>;

/**
 * Bundles the command, since starting it from TypeScript takes three times as long. Gives a function that runs it, and
 * one that removes the bundle.
 */
export async function bundleIngest(): Promise<[run: RunIngest, remove: () => void]> {
  // Within the project, so that its packages are found.
  const script = join(projectRoot, "node_modules", ".cache", "marquee", `ingest-${process.pid}.mjs`);
  await build({
    entryPoints: [join(projectRoot, "cli", "ingest.ts")],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error"
  });
  const run: RunIngest = (args, {env, stop, within = []}) =>
    new Promise((resolve, reject) => {
      const started = Date.now();
      const [command, ...rest] = [...within, process.execPath, script, ...args];
      const child = spawn(command, rest, {env: {PATH: process.env.PATH, ...env}, stdio: ["ignore", "pipe", "pipe"]});
      let output = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (text: string) => {
          output += text;
        });
      }
      const watch = setInterval(() => {
        if (!stop || !(stop.once instanceof RegExp ? stop.once.test(output) : stop.once())) return;
        clearInterval(watch);
        setTimeout(() => child.kill(stop.signal), stop.delay ?? 0);
      }, 2);
      child.on("error", reject);
      child.on("close", (code) => {
        clearInterval(watch);
        resolve({code, output, seconds: (Date.now() - started) / 1000});
      });
    });
  return [run, () => rmSync(script)];
}
