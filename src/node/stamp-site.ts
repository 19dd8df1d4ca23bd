import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {stampCorpus} from "./checksums.js";
import {projectRoot} from "./paths.js";
import {runsFolder} from "./runs.js";
import {manifestPath} from "./snapshot.js";

export interface SiteInputs {
  /** The folder of the snapshot that the site shows. */
  snapshot: string;
  /** The corpus that stale tables are recomputed from, if there is one. */
  corpus?: string;
  /** Path prefix of the site. */
  base: string;
}

/** A checksum over everything that a build of the site depends on: equal stamps, equal sites. */
export function stampSite({snapshot, corpus, base}: SiteInputs, root = projectRoot): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    hash.update(`${relative(root, path)}\0`);
    hash.update(existsSync(path) ? readFileSync(path) : "absent");
    hash.update("\0");
  };
  for (const name of ["observablehq.config.ts", "package-lock.json"]) add(join(root, name));
  for (const path of listFiles(join(root, "src"))) add(path);
  for (const path of listFiles(join(root, "models"))) if (path.endsWith(".json")) add(path);
  // The committed runs are listed over any corpus.
  for (const folder of new Set([snapshot, join(root, "snapshot")])) {
    add(manifestPath(folder));
    for (const path of listFiles(runsFolder(folder))) add(path);
  }
  hash.update(`${corpus ? stampCorpus(corpus) : "no corpus"}\0${base}`);
  return hash.digest("hex");
}

/** Every file below a folder, in a fixed order; names that begin with a dot are Framework's or the system's own. */
function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
