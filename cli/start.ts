import {Command} from "commander";
import {createApp} from "../server/app.js";
import {listenNear} from "../server/listen.js";
import {siteFolder} from "../src/node/build-site.js";
import {prepareSite} from "./lib/prepare-site.js";
import {parsePort, runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

const program = new Command("npm start --")
  .description("Build the site if need be and serve it on 127.0.0.1, with plots and posters when there is a corpus.")
  .option("--port <port>", "port to serve on; the next free one when it is taken", process.env.PORT || "3000")
  .parse();

await runCommand(async () => {
  const port = parsePort(program.opts<{port: string}>().port);
  const {corpus, base} = await prepareSite(openTerminal());
  const site = await listenNear(createApp({site: siteFolder, corpus, base}), port);
  if (port && site.port !== port) console.log(`Port ${port} is taken; this is the next one that is free.`);
  console.log(corpus ? `Plots and posters from ${corpus}` : "No corpus: figures only, no plot texts and no posters");
  console.log(`\n  Marquee is at ${site.url.slice(0, -1)}${base}\n\nCtrl-C ends it.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void site.close());
});
