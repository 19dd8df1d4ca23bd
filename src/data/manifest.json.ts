import {findCorpusFolder, snapshotFolder} from "../node/paths.js";
import {findStale, readManifest} from "../node/snapshot.js";

const folder = snapshotFolder();
const stale = await findStale(folder, findCorpusFolder());
process.stdout.write(JSON.stringify({...readManifest(folder), stale}));
