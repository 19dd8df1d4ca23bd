import {spawn} from "node:child_process";
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
  /** Ends the process with a signal, after seconds or once it has written something. */
  stop?: {signal: NodeJS.Signals; after: number | RegExp};
  /** A command that runs the command, such as `unshare`. */
  within?: string[];
}

/** Bundles the command, since starting it from TypeScript takes three times as long. Gives a function that runs it. */
export async function bundleIngest(): Promise<(args: string[], options: SpawnOptions) => Promise<CommandOutcome>> {
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
  return (args, {env, stop, within = []}) =>
    new Promise((resolve, reject) => {
      const started = Date.now();
      const [command, ...rest] = [...within, process.execPath, script, ...args];
      const child = spawn(command, rest, {env: {PATH: process.env.PATH, ...env}, stdio: ["ignore", "pipe", "pipe"]});
      let output = "";
      const timer =
        typeof stop?.after === "number" ? setTimeout(() => child.kill(stop.signal), 1000 * stop.after) : undefined;
      let sent = false;
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (text: string) => {
          output += text;
          if (sent || !(stop?.after instanceof RegExp) || !stop.after.test(output)) return;
          sent = true;
          child.kill(stop.signal);
        });
      }
      child.on("error", reject);
      child.on("close", (code) => {
        clearTimeout(timer);
        resolve({code, output, seconds: (Date.now() - started) / 1000});
      });
    });
}
