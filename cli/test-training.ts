/** `npm run test:training`: the tests of the training recipes, under their own Python. */
import {ensurePython, runShown} from "../src/node/python-environment.js";
import {runCommand} from "./lib/run-command.js";

await runCommand(async () => {
  const python = await ensurePython();
  const args = process.argv.slice(2);
  process.exitCode = await runShown(python, [
    "-m",
    "pytest",
    "-q",
    "-c",
    "training/pytest.ini",
    "--rootdir",
    ".",
    ...(args.length ? args : ["training/tests"])
  ]);
});
