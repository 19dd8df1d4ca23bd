/** `npm run test:training`: lint, format and tests of the training recipes, under their own Python. */
import {ensurePython, runShown} from "../src/node/python-environment.js";
import {runCommand} from "./lib/run-command.js";

const ruff = ["--config", "training/ruff.toml", "--quiet"];
const pytest = ["-m", "pytest", "-q", "-c", "training/pytest.ini", "--rootdir", "."];

await runCommand(async () => {
  const python = await ensurePython();
  const args = process.argv.slice(2);
  const codes = [
    await runShown(python, ["-m", "ruff", "check", ...ruff, "training"]),
    await runShown(python, ["-m", "ruff", "format", "--check", ...ruff, "training"]),
    await runShown(python, [...pytest, ...(args.length ? args : ["training/tests"])])
  ];
  process.exitCode = codes.find((code) => code !== 0) ?? 0;
});
