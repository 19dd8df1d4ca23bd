import {existsSync} from "node:fs";
import {pack} from "tar-stream";
import {serveRun} from "../node/index-runs.js";
import {snapshotFolder} from "../node/paths.js";
import {listRunIds, runPath, runsFolder} from "../node/runs.js";

// One archive, since a process of its own for each run would take far longer than reading them all.
const runs = runsFolder(snapshotFolder());
const archive = pack();
archive.pipe(process.stdout);
for (const id of listRunIds(runs).filter((id) => existsSync(runPath(runs, id, "predictions")))) {
  archive.entry({name: `${id}.arrow`, mtime: new Date(0)}, Buffer.from(serveRun(runs, id)));
}
archive.finalize();
