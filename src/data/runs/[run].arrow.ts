import {parseArgs} from "node:util";
import {serveRun} from "../../node/index-runs.js";
import {snapshotFolder} from "../../node/paths.js";
import {runsFolder} from "../../node/runs.js";

const {values} = parseArgs({options: {run: {type: "string", default: ""}}});
process.stdout.write(serveRun(runsFolder(snapshotFolder()), values.run));
