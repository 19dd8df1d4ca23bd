/** After `npm install` from a registry that carries the packages of some platforms only: `npm run complete-lock`. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {completeLockFile, findMissingEntries} from "../src/node/lock-file.js";
import {projectRoot} from "../src/node/paths.js";
import {writeFileAtomic} from "../src/node/write-file.js";

const path = join(projectRoot, "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));
const missing = findMissingEntries(lock);
if (missing.length) writeFileAtomic(path, `${JSON.stringify(completeLockFile(lock), null, 2)}\n`);
console.log(`${missing.length} entries added to package-lock.json`);
