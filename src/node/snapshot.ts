import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {decodeTable, encodeTable} from "../lib/arrow.js";
import type {Corpus} from "../lib/corpus.js";
import {
  compareProvenance,
  type SnapshotManifest,
  type Staleness,
  stableJson,
  type TableProvenance
} from "../lib/manifest.js";
import {
  adjustTable,
  type CorpusPart,
  type TableColumns,
  type TableContext,
  type TableDefinition
} from "../lib/table-definition.js";
import {checksumCorpusPart, sha256} from "./checksums.js";
import {type CodeVersion, readCodeVersion} from "./code-version.js";
import {openCorpus} from "./corpus.js";
import {readCorpusDescription} from "./corpus-description.js";
import {CorpusError} from "./corpus-error.js";
import {decodePoster} from "./decode-poster.js";
import {embedTexts, NotEmbeddedError} from "./embed-texts.js";
import {explainPosterFile as explainPoster} from "./explain-poster-file.js";
import {knownCorpora} from "./known-corpora/index.js";
import {readModelCard, versionModel} from "./models.js";
import {loadTables, type RegisteredTable} from "./table-registry.js";
import {loadVectorVocabulary} from "./vector-vocabulary.js";
import {writeFileAtomic} from "./write-file.js";

export const corpusParts: readonly CorpusPart[] = ["titles", "movies", "plots", "labels", "posters"];

const command = "npm run snapshot -- --corpus DIR";

export interface SnapshotEffects {
  /** One line when a table is done or kept. */
  report(line: string): void;
  /** Progress within a table. */
  progress(table: string, done: number, total: number): void;
  loadVectorVocabulary(): Promise<ReadonlySet<string>>;
  embedTexts: TableContext["embedTexts"];
  explainPoster: TableContext["explainPoster"];
}

export const defaultEffects: SnapshotEffects = {
  report() {},
  progress() {},
  loadVectorVocabulary,
  embedTexts: (model, texts) => embedTexts(model, texts),
  explainPoster
};

export function manifestPath(folder: string): string {
  return join(folder, "manifest.json");
}

export function tablePath(folder: string, table: string): string {
  return join(folder, `${table}.arrow`);
}

/** The manifest of a snapshot folder. Throws when there is none. */
export function readManifest(folder: string): SnapshotManifest {
  const path = manifestPath(folder);
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run snapshot -- --corpus DIR to make a snapshot`);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** The columns of a snapshot's table. */
export function readTable(folder: string, table: string): TableColumns {
  return decodeTable(readFileSync(tablePath(folder, table)));
}

/** Checksums of the corpus's parts, the id that they give it, and what the corpus says of itself. */
export async function describeCorpus(corpusFolder: string): Promise<SnapshotManifest["corpus"]> {
  const parts: Record<string, string> = {};
  for (const part of corpusParts) parts[part] = await checksumCorpusPart(corpusFolder, part);
  const id = sha256(stableJson(parts)).slice(0, 12);
  const description = readCorpusDescription(corpusFolder) ?? knownCorpora[id];
  return {id, parts, ...(description && {description})};
}

/**
 * Computes every table of the snapshot from a corpus folder into `out`. A table whose inputs, code, packages and
 * parameters are those of the manifest that stands there is kept, unless `fresh`. Everything is computed in a folder
 * beside `out` and moved over at the end, the manifest last: when anything throws, `out` stays as it was. Files of
 * tables that no longer exist are removed. A table of embeddings that would take minutes is left as it stands in
 * `out` while it is of the same films, else out, until `npm run embed` has computed them.
 */
export async function makeSnapshot(
  corpusFolder: string,
  out: string,
  {fresh = false, ...options}: {fresh?: boolean; effects?: Partial<SnapshotEffects>} = {}
): Promise<SnapshotManifest> {
  const effects = {...defaultEffects, ...options.effects};
  const corpus = openCorpus(corpusFolder);
  const described = await describeCorpus(corpusFolder);
  const former = existsSync(manifestPath(out)) && !fresh ? readManifest(out) : undefined;
  const tables = await loadTables();
  const staging = `${out}.${process.pid}.part`;
  mkdirSync(staging, {recursive: true});
  try {
    const manifest = await fillSnapshot(tables, corpus, described, {out, staging, former, effects});
    mkdirSync(out, {recursive: true});
    for (const name of Object.keys(manifest.tables)) renameSync(tablePath(staging, name), tablePath(out, name));
    writeFileAtomic(manifestPath(out), `${stableJson(manifest, 2)}\n`);
    removeStrays(out, manifest);
    return manifest;
  } finally {
    rmSync(staging, {recursive: true, force: true});
  }
}

/** Puts every table into the staging folder: copied from `out` where it is still current, else computed. */
async function fillSnapshot(
  tables: readonly RegisteredTable[],
  corpus: Corpus,
  described: SnapshotManifest["corpus"],
  {out, staging, former, effects}: {out: string; staging: string; former?: SnapshotManifest; effects: SnapshotEffects}
): Promise<SnapshotManifest> {
  const manifest: SnapshotManifest = {format: 1, corpus: described, tables: {}};
  for (const table of tables) {
    const {name} = table.definition;
    const start = performance.now();
    const version = await readCodeVersion(table.modulePath);
    const inputs = await checksumInputs(table.definition, described.parts, manifest.tables);
    const made = former?.tables[name];
    const definition = adjustTable(table.definition, made?.parameters);
    const {parameters} = definition;
    if (made && isCurrent(name, made, {inputs, ...version, parameters}, out)) {
      manifest.tables[name] = made;
      copyFileSync(tablePath(out, name), tablePath(staging, name));
      effects.report(`${name}: kept, ${made.rows.toLocaleString("en-US")} rows`);
      continue;
    }
    const readInput: InputReader = (input) =>
      existsSync(tablePath(staging, input)) ? readTable(staging, input) : undefined;
    const bytes = await computeUnlessLong(definition, corpus, readInput, effects);
    if (!bytes) {
      // Its rows are told by their place among the films.
      const sameFilms = made?.inputs["table:films"] === manifest.tables.films.checksum;
      if (made && sameFilms && existsSync(tablePath(out, name))) {
        manifest.tables[name] = made;
        copyFileSync(tablePath(out, name), tablePath(staging, name));
      }
      continue;
    }
    writeFileAtomic(tablePath(staging, name), bytes);
    manifest.tables[name] = describeTable(bytes, inputs, version, parameters);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    effects.report(`${name}: ${manifest.tables[name].rows.toLocaleString("en-US")} rows in ${seconds} s`);
  }
  return manifest;
}

/** A table that another is made from and that is not there yet. */
class MissingTableError extends Error {
  constructor(table: string, input: string) {
    super(`table ${table} needs the table ${input}, which is not there`);
    this.name = "MissingTableError";
  }
}

/**
 * A table's bytes; undefined, with a line that says why, when it needs embeddings that no one has computed yet, or a
 * table that could not be made for want of them.
 */
async function computeUnlessLong(
  definition: TableDefinition,
  corpus: Corpus,
  readInput: InputReader,
  effects: SnapshotEffects
): Promise<Uint8Array | undefined> {
  try {
    return await computeTable(definition, corpus, readInput, effects);
  } catch (error) {
    if (!(error instanceof NotEmbeddedError || error instanceof MissingTableError)) throw error;
    effects.report(`${definition.name}: not made anew, ${error.message}`);
    return undefined;
  }
}

/** What has changed since each table of a snapshot was made; corpus parts are compared where a corpus is given. */
export async function findStale(folder: string, corpusFolder?: string): Promise<Staleness[]> {
  const manifest = readManifest(folder);
  const parts = corpusFolder ? (await describeCorpus(corpusFolder)).parts : {};
  const stale: Staleness[] = [];
  for (const {definition, modulePath} of await loadTables()) {
    const {name} = definition;
    const made = manifest.tables[name];
    const {parameters} = adjustTable(definition, made?.parameters);
    if (!made) {
      stale.push({table: name, reasons: ["it was never made"]});
      continue;
    }
    const inputs = await checksumInputs(definition, parts, manifest.tables);
    const staleness = compareProvenance(name, made, {inputs, ...(await readCodeVersion(modulePath)), parameters});
    if (staleness.reasons.length) stale.push(staleness);
  }
  return stale;
}

/** The columns of another table; undefined where there is none yet. */
export type InputReader = (table: string) => TableColumns | undefined | Promise<TableColumns | undefined>;

/** Computes one table as Arrow bytes; `readInput` gives the columns of the other tables that it is made from. */
export async function computeTable(
  definition: TableDefinition,
  corpus: Corpus,
  readInput: InputReader,
  effects: SnapshotEffects = defaultEffects
): Promise<Uint8Array> {
  const posterIds = new WeakMap<Uint8Array, string>();
  const rememberId = async (movieId: string): Promise<Uint8Array> => {
    const bytes = await corpus.readPoster(movieId);
    posterIds.set(bytes, movieId);
    return bytes;
  };
  const readDeclared = async (name: string) => {
    if (!definition.inputs.includes(`table:${name}`)) throw undeclared(definition, `table:${name}`);
    return readInput(name);
  };
  const context: TableContext = {
    corpus: guardCorpus({...corpus, readPoster: rememberId}, definition),
    parameters: definition.parameters,
    async decodePoster(bytes) {
      try {
        return await decodePoster(bytes);
      } catch (error) {
        const id = posterIds.get(bytes);
        if (!id) throw error;
        const message = `can't be decoded as a JPEG picture (${(error as Error).message}); get it again or remove it`;
        throw new CorpusError([{file: `posters/${id}.jpg`, message}]);
      }
    },
    loadVectorVocabulary: effects.loadVectorVocabulary,
    embedTexts(model, texts) {
      if (!definition.inputs.includes(`model:${model}`)) throw undeclared(definition, `model:${model}`);
      return effects.embedTexts(model, texts);
    },
    explainPoster(model, bytes) {
      if (!definition.inputs.includes(`model:${model}`)) throw undeclared(definition, `model:${model}`);
      return effects.explainPoster(model, bytes);
    },
    progress: (done, total) => effects.progress(definition.name, done, total),
    async table(name) {
      const columns = await readDeclared(name);
      if (!columns) throw new MissingTableError(definition.name, name);
      return columns;
    },
    optionalTable: readDeclared
  };
  return encodeTable(await definition.compute(context), definition.columns);
}

/** A corpus that refuses to give what the table did not declare, so that provenance can't miss an input. */
function guardCorpus(corpus: Corpus, definition: TableDefinition): Corpus {
  const partOf: Record<keyof Corpus, CorpusPart> = {
    movies: "movies",
    plots: "plots",
    labels: "labels",
    posterIds: "posters",
    readPoster: "posters",
    titles: "titles"
  };
  return new Proxy(corpus, {
    get(target, key: keyof Corpus) {
      const input = `corpus:${partOf[key]}` as const;
      if (partOf[key] && !definition.inputs.includes(input)) throw undeclared(definition, input);
      return target[key];
    }
  });
}

function undeclared(definition: TableDefinition, input: string): Error {
  return new Error(`table ${definition.name} reads ${input}: add it to the table's inputs`);
}

export async function checksumInputs(
  definition: TableDefinition,
  parts: Record<string, string>,
  tables: Record<string, TableProvenance>
): Promise<Record<string, string>> {
  const entries = definition.inputs.map((input): [string, string | undefined] => {
    const [kind, name] = input.split(":");
    if (kind === "model") return [input, versionModel(readModelCard(name))];
    return [input, kind === "corpus" ? parts[name] : tables[name]?.checksum];
  });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export function isCurrent(
  name: string,
  made: TableProvenance,
  now: {inputs: Record<string, string>; parameters: TableProvenance["parameters"]} & CodeVersion,
  folder: string
): boolean {
  if (compareProvenance(name, made, now).reasons.length) return false;
  const path = tablePath(folder, name);
  return existsSync(path) && sha256(readFileSync(path)) === made.checksum;
}

export function describeTable(
  bytes: Uint8Array,
  inputs: Record<string, string>,
  {code, packages}: CodeVersion,
  parameters: TableProvenance["parameters"]
): TableProvenance {
  const rows = Object.values(decodeTable(bytes))[0]?.length ?? 0;
  return {rows, bytes: bytes.length, checksum: sha256(bytes), inputs, code, packages, parameters, command};
}

function removeStrays(folder: string, {tables}: SnapshotManifest): void {
  const expected = new Set(Object.keys(tables).map((name) => `${name}.arrow`));
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".arrow") && !expected.has(name)) rmSync(join(folder, name));
  }
}
