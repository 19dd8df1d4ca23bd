import {spawn} from "node:child_process";
import {existsSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {projectRoot, workFolder} from "../src/node/paths.js";
import {prepareSite} from "./lib/prepare-site.js";
import {formatTally, type StepResult} from "./lib/tally.js";
import {openTerminal} from "./lib/terminal.js";

const require = createRequire(import.meta.url);
const terminal = openTerminal(process.stdout);
const results: StepResult[] = [];

async function step(title: string, run: () => Promise<StepResult>): Promise<boolean> {
  console.log(`\n== ${title}`);
  const start = performance.now();
  const result = await run().catch((error: unknown): StepResult => {
    console.error(error instanceof Error ? error.message : error);
    return {passed: 0, failed: 1, skipped: []};
  });
  results.push(result);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${title}: ${formatTally([result])} (${seconds} s)`);
  return result.failed === 0;
}

/** Runs a package's command under this Node, its output shown; resolves to its exit code. */
function runPackage(name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const manifest = require.resolve(`${name}/package.json`);
  const {bin} = JSON.parse(readFileSync(manifest, "utf8"));
  const script = join(dirname(manifest), typeof bin === "string" ? bin : bin[command]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: projectRoot,
      env: {...process.env, ...env},
      stdio: ["ignore", "inherit", "inherit"]
    });
    child.on("error", reject).on("close", (code) => resolve(code ?? 1));
  });
}

async function check(name: string, command: string, args: string[]): Promise<StepResult> {
  const passed = (await runPackage(name, command, args)) === 0;
  return {passed: Number(passed), failed: Number(!passed), skipped: []};
}

async function runTests(project: string): Promise<StepResult> {
  const path = join(workFolder, "test", `${project}.json`);
  rmSync(path, {force: true});
  const reporters = ["--reporter=dot", "--reporter=./test/count-reporter.ts"];
  const code = await runPackage("vitest", "vitest", ["run", "--project", project, ...reporters], {
    MARQUEE_TEST_COUNTS: path
  });
  const counts: StepResult = existsSync(path)
    ? JSON.parse(readFileSync(path, "utf8"))
    : {passed: 0, failed: 1, skipped: []};
  return code !== 0 && counts.failed === 0 ? {...counts, failed: 1} : counts;
}

await step("Types", () => check("typescript", "tsc", ["-p", "."]));
await step("Lint and format", () => check("@biomejs/biome", "biome", ["check", "."]));
await step("Unit tests", () => runTests("unit"));
const built = await step("Site build", async () => {
  // The site of the committed snapshot, whatever corpus is at hand, so that tests see the same pages everywhere.
  const {MARQUEE_SNAPSHOT: _, ...env} = process.env;
  await prepareSite(terminal, {...env, MARQUEE_CORPUS: "", MARQUEE_BASE: ""});
  return {passed: 1, failed: 0, skipped: []};
});
if (built) await step("Browser tests", () => runTests("browser"));
else {
  console.log("\n== Browser tests: not run, since there is no site to test");
  results.push({passed: 0, failed: 1, skipped: []});
}

const skipped = results.flatMap((result) => result.skipped);
if (skipped.length) console.log(`\nSkipped:\n${skipped.map(({name, reason}) => `  ${name}: ${reason}`).join("\n")}`);
console.log(`\n${formatTally(results)}`);
process.exitCode = results.some((result) => result.failed) ? 1 : 0;
