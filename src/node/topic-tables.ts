import {decodeTable} from "../lib/arrow.js";
import type {Corpus} from "../lib/corpus.js";
import {type SnapshotManifest, stableJson} from "../lib/manifest.js";
import {adjustTable, type TableParameters} from "../lib/table-definition.js";
import {readCodeVersion} from "./code-version.js";
import {openCorpus} from "./corpus.js";
import {embedTexts} from "./embed-texts.js";
import {emptyCorpus} from "./serve-table.js";
import {
  checksumInputs,
  computeTable,
  defaultEffects,
  describeCorpus,
  describeTable,
  isCurrent,
  manifestPath,
  readManifest,
  readTable,
  type SnapshotEffects,
  tablePath
} from "./snapshot.js";
import {loadTables, type RegisteredTable} from "./table-registry.js";
import {writeFileAtomic} from "./write-file.js";

/** The first of the tables that `npm run topics` makes; the others are made from it, however far removed. */
const root = "topic_layout";

export interface TopicTableOptions {
  /** Adjustable parameters, as the tables name them. */
  parameters?: TableParameters;
  /** Needed for the coherence alone. */
  corpusFolder?: string;
  /** Makes tables anew that are up to date. */
  fresh?: boolean;
  effects?: Partial<SnapshotEffects>;
}

/**
 * Makes the tables of topics in a snapshot anew, from its other tables, with the parameters chosen; those that are up to
 * date stay. Nothing is written before all are computed. Without a corpus, a table that reads plots stays as it is where
 * it is up to date, and else is left out, with a line that says so. Throws for a parameter that no table has.
 */
export async function makeTopicTables(
  snapshot: string,
  {parameters = {}, corpusFolder, fresh = false, ...options}: TopicTableOptions = {}
): Promise<SnapshotManifest> {
  const effects = {...defaultEffects, embedTexts: embedWords, ...options.effects};
  const tables = listDependents(await loadTables());
  checkParameters(tables, parameters);
  const manifest = readManifest(snapshot);
  const corpus = corpusFolder ? openCorpus(corpusFolder) : emptyCorpus;
  const parts = corpusFolder ? (await describeCorpus(corpusFolder)).parts : manifest.corpus.parts;
  if (corpusFolder && parts.plots !== manifest.corpus.parts.plots) {
    throw new Error(
      `the plots of ${corpusFolder} are not those of the snapshot: make one from them with npm run snapshot -- --corpus ${corpusFolder} --out DIR`
    );
  }
  const made = new Map<string, Uint8Array>();
  for (const table of tables) {
    const bytes = await makeTable(table, {
      snapshot,
      manifest,
      made,
      corpus,
      hasCorpus: Boolean(corpusFolder),
      parts,
      parameters,
      fresh,
      effects
    });
    if (bytes) made.set(table.definition.name, bytes);
  }
  for (const [name, bytes] of made) writeFileAtomic(tablePath(snapshot, name), bytes);
  writeFileAtomic(manifestPath(snapshot), `${stableJson(manifest, 2)}\n`);
  return manifest;
}

interface Making {
  snapshot: string;
  manifest: SnapshotManifest;
  /** Tables made so far, not written yet. */
  made: Map<string, Uint8Array>;
  corpus: Corpus;
  hasCorpus: boolean;
  parts: Record<string, string>;
  parameters: TableParameters;
  fresh: boolean;
  effects: SnapshotEffects;
}

/** A table's bytes, with its provenance put into the manifest; undefined where it stays or can't be made. */
async function makeTable(
  {definition: own, modulePath}: RegisteredTable,
  making: Making
): Promise<Uint8Array | undefined> {
  const {snapshot, manifest, made, effects} = making;
  const {name} = own;
  const start = performance.now();
  const former = manifest.tables[name];
  const definition = adjustTable(own, {...former?.parameters, ...making.parameters});
  const version = await readCodeVersion(modulePath);
  const inputs = await checksumInputs(definition, making.parts, manifest.tables);
  const now = {inputs, ...version, parameters: definition.parameters};
  if (former && !making.fresh && isCurrent(name, former, now, snapshot)) {
    effects.report(`${name}: up to date, ${former.rows.toLocaleString("en-US")} rows`);
    return undefined;
  }
  if (!making.hasCorpus && definition.inputs.some((input) => input.startsWith("corpus:"))) {
    effects.report(`${name}: not made anew, it reads plots: name a corpus with --corpus`);
    return undefined;
  }
  const bytes = await computeTable(
    definition,
    making.corpus,
    (input) => {
      const bytes = made.get(input);
      return bytes ? decodeTable(bytes) : readTable(snapshot, input);
    },
    effects
  );
  manifest.tables[name] = describeTable(bytes, inputs, version, definition.parameters);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  effects.report(`${name}: ${manifest.tables[name].rows.toLocaleString("en-US")} rows in ${seconds} s`);
  return bytes;
}

/** Words are embedded however many there are: it takes seconds. */
const embedWords: SnapshotEffects["embedTexts"] = (model, texts) =>
  embedTexts(model, texts, {limit: Number.POSITIVE_INFINITY});

/** The layout's table and those that are made from it, inputs first. */
function listDependents(tables: readonly RegisteredTable[]): RegisteredTable[] {
  const names = new Set<string>([root]);
  return tables.filter(({definition: {name, inputs}}) => {
    if (inputs.some((input) => names.has(input.slice("table:".length)))) names.add(name);
    return names.has(name);
  });
}

function checkParameters(tables: readonly RegisteredTable[], parameters: TableParameters): void {
  const known = tables.flatMap(({definition}) => definition.adjustable ?? []);
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown) throw new Error(`no table of topics has the parameter ${unknown}; there are ${known.join(", ")}`);
}
