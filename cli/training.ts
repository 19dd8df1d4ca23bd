/** `npm run training -- text --recipe minilm`: a module of `training/` under its own Python. */
import {readdirSync} from "node:fs";
import {join} from "node:path";
import {projectRoot} from "../src/node/paths.js";
import {ensurePython, runShown} from "../src/node/python-environment.js";
import {runCommand} from "./lib/run-command.js";

const commands = ["text", "vision", "soup", "export", "queue"];

await runCommand(async () => {
  const [command, ...args] = process.argv.slice(2);
  const recipes = readdirSync(join(projectRoot, "training", "recipes")).map((name) => name.replace(".json", ""));
  if (!commands.includes(command)) {
    throw new Error(
      `npm run training -- ${commands.join(" | ")}, for example: npm run training -- text --recipe minilm. ` +
        `Recipes: ${recipes.join(", ")}`
    );
  }
  const python = await ensurePython();
  process.exitCode = await runShown(python, ["-m", `training.${command}`, ...args]);
});
