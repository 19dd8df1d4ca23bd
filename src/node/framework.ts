import {existsSync, readdirSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, join} from "node:path";
import {projectRoot} from "./paths.js";

/** Framework's command, to be run by this Node. */
export const frameworkCommand = createRequire(import.meta.url).resolve(
  "@observablehq/framework/dist/bin/observable.js"
);

/** The environment that Framework runs in: no telemetry, and the project's own tsx for the data loaders. */
export function frameworkEnvironment(settings: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const commands = join(projectRoot, "node_modules/.bin");
  return {
    ...process.env,
    ...settings,
    OBSERVABLE_TELEMETRY_DISABLE: "1",
    PATH: `${commands}${delimiter}${process.env.PATH ?? ""}`
  };
}

/**
 * Removes what data loaders wrote, since Framework keeps a loader's output when what it read has changed. Bundled
 * packages stay: their folders carry their versions, and `_npm` holds the answers that keep a build off the network.
 */
export function clearLoaderCache(root = join(projectRoot, "src")): void {
  const cache = join(root, ".observablehq/cache");
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    if (!name.startsWith("_")) rmSync(join(cache, name), {recursive: true, force: true});
  }
}
