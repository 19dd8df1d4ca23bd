import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {SnapshotManifest} from "../lib/manifest.js";
import {stampCorpus} from "./checksums.js";
import {findCorpusFolder, snapshotFolder, workFolder} from "./paths.js";
import {describeCorpus, manifestPath, readManifest} from "./snapshot.js";
import {writeFileAtomic} from "./write-file.js";

export interface ChosenSnapshot {
  /** The folder of the snapshot. */
  snapshot: string;
  /** The corpus that stands beside it, if there is one. */
  corpus?: string;
  /** True when the snapshot is to be computed from the corpus, being another corpus than the committed one's. */
  own: boolean;
}

/**
 * The snapshot that a site shows. Without a corpus, or with the one that the committed snapshot was computed from, it
 * is the committed one; for another corpus it is `.marquee/snapshot/<corpus id>`, which the caller makes. A snapshot
 * named by `MARQUEE_SNAPSHOT` is taken as it is. Throws when the corpus cannot be read.
 */
export async function chooseSnapshot(env: NodeJS.ProcessEnv = process.env, work = workFolder): Promise<ChosenSnapshot> {
  const corpus = findCorpusFolder(env);
  const committed = snapshotFolder(env);
  if (!corpus || env.MARQUEE_SNAPSHOT) return {snapshot: committed, corpus, own: false};
  const {id} = await recallCorpus(corpus, work);
  if (existsSync(manifestPath(committed)) && readManifest(committed).corpus.id === id) {
    return {snapshot: committed, corpus, own: false};
  }
  return {snapshot: join(work, "snapshot", id), corpus, own: true};
}

/** The snapshot that a command works on: the one that a site would show over the corpus that its option names. */
export async function findSnapshot(corpus?: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const {snapshot} = await chooseSnapshot(corpus ? {...env, MARQUEE_CORPUS: resolve(corpus)} : env);
  return snapshot;
}

/** Checksums of a corpus; those of its last reading while no file of it has changed. */
async function recallCorpus(corpus: string, work: string): Promise<SnapshotManifest["corpus"]> {
  const path = join(work, "corpora.json");
  const known: Record<string, {stamp: string; described: SnapshotManifest["corpus"]}> = existsSync(path)
    ? JSON.parse(readFileSync(path, "utf8"))
    : {};
  const stamp = stampCorpus(corpus);
  if (known[corpus]?.stamp === stamp) return known[corpus].described;
  const described = await describeCorpus(corpus);
  writeFileAtomic(path, JSON.stringify({...known, [corpus]: {stamp, described}}));
  return described;
}
