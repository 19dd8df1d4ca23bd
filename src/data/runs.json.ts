import {indexRuns} from "../node/index-runs.js";
import {snapshotFolder} from "../node/paths.js";
import {runsFolder} from "../node/runs.js";

process.stdout.write(JSON.stringify(indexRuns(runsFolder(snapshotFolder()))));
