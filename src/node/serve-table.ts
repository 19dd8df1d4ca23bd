import {readFileSync} from "node:fs";
import {compareProvenance} from "../lib/manifest.js";
import {checksumCorpusPart} from "./checksums.js";
import {readCodeVersion} from "./code-version.js";
import {openCorpus} from "./corpus.js";
import {findCorpusFolder, snapshotFolder} from "./paths.js";
import {computeTable, readManifest, tablePath} from "./snapshot.js";
import {loadTable, type RegisteredTable} from "./table-registry.js";

/**
 * The bytes of a snapshot table for a page. The file as it stands when what made it is unchanged; recomputed when its
 * code, parameters or inputs changed and all inputs are at hand; else as it stands, with a warning on standard error
 * (the page's provenance shows the same).
 */
export async function serveTable(name: string): Promise<Uint8Array> {
  const folder = snapshotFolder();
  const made = readManifest(folder).tables[name];
  const table = await loadTable(name);
  if (made) {
    const reasons = await findReasons(table, folder);
    if (!reasons.length) return readFileSync(tablePath(folder, name));
    console.warn(`${name}: ${reasons.join(", ")}`);
  }
  const corpusFolder = findCorpusFolder();
  const needsCorpus = table.definition.inputs.some((input) => input.startsWith("corpus:"));
  if (needsCorpus && !corpusFolder) {
    if (made) return readFileSync(tablePath(folder, name));
    throw new Error(`table ${name} is not in the snapshot and needs a corpus: npm run snapshot -- --corpus DIR`);
  }
  return computeTable(table.definition, corpusFolder ? openCorpus(corpusFolder) : emptyCorpus, folder);
}

async function findReasons({definition, modulePath}: RegisteredTable, folder: string): Promise<string[]> {
  const {tables} = readManifest(folder);
  const corpusFolder = findCorpusFolder();
  const inputs: Record<string, string | null> = {};
  for (const input of definition.inputs) {
    const [kind, name] = input.split(":");
    if (kind === "table") inputs[input] = tables[name]?.checksum ?? null;
    // The start command has compared the whole corpus already; posters are too many to read for every table.
    else if (corpusFolder && name !== "posters" && name !== "titles") {
      inputs[input] = await checksumCorpusPart(corpusFolder, name as "movies");
    }
  }
  const now = {inputs, ...(await readCodeVersion(modulePath)), parameters: definition.parameters};
  return compareProvenance(definition.name, tables[definition.name], now).reasons;
}

const emptyCorpus = {
  movies: [],
  plots: [],
  labels: [],
  posterIds: [],
  async *titles() {},
  readPoster: () => Promise.reject(new Error("there is no corpus"))
};
