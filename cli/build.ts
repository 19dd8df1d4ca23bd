import {siteFolder} from "../src/node/build-site.js";
import {prepareSite} from "./lib/prepare-site.js";
import {runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

await runCommand(async () => {
  const {built, base} = await prepareSite(openTerminal());
  console.log(
    `${siteFolder} ${built ? "is built" : "is up to date"}${base === "/" ? "" : `, to be served at ${base}`}`
  );
});
