import {readFileSync} from "node:fs";
import {decodeTable, encodeTable} from "../lib/arrow.js";
import type {Corpus} from "../lib/corpus.js";
import {compareProvenance, type SnapshotManifest} from "../lib/manifest.js";
import {adjustTable, type CorpusPart, type TableDefinition} from "../lib/table-definition.js";
import {checksumCorpusPart, sha256} from "./checksums.js";
import {readCodeVersion} from "./code-version.js";
import {openCorpus} from "./corpus.js";
import {NotEmbeddedError} from "./embed-texts.js";
import {readModelCard, versionModel} from "./models.js";
import {findCorpusFolder, snapshotFolder} from "./paths.js";
import {computeTable, readManifest, tablePath} from "./snapshot.js";
import {loadTable, type RegisteredTable} from "./table-registry.js";

/** Tables that train models for minutes: out of date they are served as they stand, until npm run snapshot. */
const slowTables: ReadonlySet<string> = new Set(["label_candidates", "learning_curve", "poster_maps", "shortcuts"]);

/** Where tables are served from; tests name their own. */
export interface TableSource {
  snapshot: string;
  corpus?: string;
  warn(message: string): void;
}

const defaultSource = (): TableSource => ({
  snapshot: snapshotFolder(),
  corpus: findCorpusFolder(),
  warn: (message) => console.warn(message)
});

/**
 * The bytes of a snapshot table for a page. The file as it stands when what made it is unchanged; recomputed when its
 * code, parameters or inputs changed, all inputs are at hand and it takes no minutes; else as it stands, with a warning
 * (the page's provenance shows the same). Tables that it is made from are served in the same way first. A table of
 * embeddings that nobody has computed yet has no rows.
 */
export async function serveTable(name: string, source: TableSource = defaultSource()): Promise<Uint8Array> {
  return new TableServer(source).serve(name);
}

/** All tables of the snapshot, each as `serveTable` gives it, in the manifest's order. */
export async function* serveTables(source: TableSource = defaultSource()): AsyncGenerator<[string, Uint8Array]> {
  const server = new TableServer(source);
  for (const name of Object.keys(readManifest(source.snapshot).tables)) yield [name, await server.serve(name)];
}

class TableServer {
  private readonly manifest: SnapshotManifest;
  private readonly served = new Map<string, Promise<Uint8Array>>();
  private corpus: Corpus | undefined;

  constructor(private readonly source: TableSource) {
    this.manifest = readManifest(source.snapshot);
  }

  serve(name: string): Promise<Uint8Array> {
    const known = this.served.get(name) ?? this.find(name);
    this.served.set(name, known);
    return known;
  }

  /** Undefined for a table of embeddings that no one has computed yet. */
  private serveIfMade(name: string): Promise<Uint8Array | undefined> {
    return this.serve(name).catch((error) => {
      if (error instanceof NotEmbeddedError) return undefined;
      throw error;
    });
  }

  private async find(name: string): Promise<Uint8Array> {
    const {snapshot, corpus, warn} = this.source;
    const made = this.manifest.tables[name];
    const loaded = await loadTable(name);
    const table = {...loaded, definition: adjustTable(loaded.definition, made?.parameters)};
    const {definition} = table;
    if (made) {
      const reasons = await this.findReasons(table);
      if (!reasons.length) return readFileSync(tablePath(snapshot, name));
      warn(`${name}: ${reasons.join(", ")}`);
      if (slowTables.has(name)) return readFileSync(tablePath(snapshot, name));
    }
    if (!corpus && definition.inputs.some((input) => input.startsWith("corpus:"))) {
      if (made) return readFileSync(tablePath(snapshot, name));
      throw new Error(`table ${name} is not in the snapshot and needs a corpus: npm run snapshot -- --corpus DIR`);
    }
    this.corpus ??= corpus ? openCorpus(corpus) : emptyCorpus;
    try {
      return await computeTable(definition, this.corpus, async (input) => {
        const bytes = await this.serveIfMade(input);
        return bytes && decodeTable(bytes);
      });
    } catch (error) {
      if (!(error instanceof NotEmbeddedError)) throw error;
      warn(`${name}: ${error.message}`);
      return made ? readFileSync(tablePath(snapshot, name)) : encodeEmpty(definition);
    }
  }

  private async findReasons({definition, modulePath}: RegisteredTable): Promise<string[]> {
    const inputs: Record<string, string | null> = {};
    for (const input of definition.inputs) {
      const [kind, name] = input.split(":");
      if (kind === "model") inputs[input] = versionModel(readModelCard(name));
      else if (kind === "table") {
        const bytes = await this.serveIfMade(name);
        inputs[input] = bytes ? sha256(bytes) : null;
      }
      // The start command has compared the whole corpus already; posters are too many to read for every table.
      else if (this.source.corpus && name !== "posters" && name !== "titles") {
        inputs[input] = await checksumCorpusPart(this.source.corpus, name as CorpusPart);
      }
    }
    const now = {inputs, ...(await readCodeVersion(modulePath)), parameters: definition.parameters};
    return compareProvenance(definition.name, this.manifest.tables[definition.name], now).reasons;
  }
}

function encodeEmpty({columns}: TableDefinition): Uint8Array {
  return encodeTable(Object.fromEntries(Object.keys(columns).map((name) => [name, []])), columns);
}

export const emptyCorpus: Corpus = {
  movies: [],
  plots: [],
  labels: [],
  posterIds: [],
  async *titles() {},
  readPoster: () => Promise.reject(new Error("there is no corpus"))
};
