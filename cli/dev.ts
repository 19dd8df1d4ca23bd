import {spawn} from "node:child_process";
import {Command} from "commander";
import {findFreePort} from "../server/listen.js";
import {chooseSnapshot} from "../src/node/choose-snapshot.js";
import {clearLoaderCache, frameworkCommand, frameworkEnvironment} from "../src/node/framework.js";
import {projectRoot} from "../src/node/paths.js";
import {findStale} from "../src/node/snapshot.js";
import {refreshSnapshot, warnStale} from "./lib/prepare-site.js";
import {parsePort, runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

const program = new Command("npm run dev --")
  .description("Framework's preview, which shows each change to a page at once.")
  .option("--port <port>", "port to serve on; the next free one when it is taken", process.env.PORT || "3000")
  .parse();

await runCommand(async () => {
  const port = await findFreePort(parsePort(program.opts<{port: string}>().port));
  const terminal = openTerminal();
  const chosen = await chooseSnapshot();
  await refreshSnapshot(chosen, terminal);
  warnStale(await findStale(chosen.snapshot, chosen.corpus), terminal);
  clearLoaderCache();
  const preview = spawn(
    process.execPath,
    [frameworkCommand, "preview", "--host", "127.0.0.1", "--port", String(port), "--no-open"],
    {
      cwd: projectRoot,
      env: frameworkEnvironment({
        MARQUEE_SNAPSHOT: chosen.snapshot,
        MARQUEE_CORPUS: chosen.corpus ?? "",
        MARQUEE_PREVIEW: "1",
        MARQUEE_BASE: "/"
      }),
      stdio: "inherit"
    }
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void preview.kill(signal));
  preview.once("exit", (code) => {
    process.exitCode = code ?? 0;
  });
});
