import {indexShownRuns} from "../node/index-runs.js";
import {snapshotFolder} from "../node/paths.js";

process.stdout.write(JSON.stringify(indexShownRuns(snapshotFolder(), snapshotFolder({}))));
