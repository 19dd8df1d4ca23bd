import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import type {Staleness} from "../../src/lib/manifest.js";
import {buildSite, siteFolder} from "../../src/node/build-site.js";
import {type ChosenSnapshot, chooseSnapshot} from "../../src/node/choose-snapshot.js";
import {clearLoaderCache} from "../../src/node/framework.js";
import {makeOwnSnapshot} from "../../src/node/own-snapshot.js";
import {workFolder} from "../../src/node/paths.js";
import {findStale} from "../../src/node/snapshot.js";
import {stampSite} from "../../src/node/stamp-site.js";
import {writeFileAtomic} from "../../src/node/write-file.js";
import type {Terminal} from "./terminal.js";

/** What the last build was made from, so that an equal one need not be made again. */
interface BuildRecord {
  stamp: string;
  stale: Staleness[];
}

const recordPath = join(workFolder, "build.json");

export interface Preparation extends ChosenSnapshot {
  base: string;
  /** False when the built site was up to date already. */
  built: boolean;
}

/**
 * Builds the site into `dist` unless what it depends on is unchanged since the last build: computes the snapshot of
 * a corpus other than the committed one's first, and names the tables that are out of date. Throws a CorpusError or
 * a BuildError.
 */
export async function prepareSite(terminal: Terminal, env: NodeJS.ProcessEnv = process.env): Promise<Preparation> {
  const chosen = await chooseSnapshot(env);
  const inputs = {...chosen, base: readBase(env)};
  const record = readRecord();
  if (record && existsSync(join(siteFolder, "index.html")) && record.stamp === stampSite(inputs)) {
    warnStale(record.stale, terminal);
    return {...inputs, built: false};
  }
  rmSync(recordPath, {force: true});
  await refreshSnapshot(chosen, terminal);
  const stamp = stampSite(inputs);
  terminal.report("Building the site");
  clearLoaderCache();
  await buildSite(inputs, terminal);
  const stale = await findStale(chosen.snapshot, chosen.corpus);
  warnStale(stale, terminal);
  writeFileAtomic(recordPath, JSON.stringify({stamp, stale} satisfies BuildRecord));
  return {...inputs, built: true};
}

/** Computes the snapshot of a corpus that is not the committed one's; tables that are up to date are kept. */
export async function refreshSnapshot({own, corpus, snapshot}: ChosenSnapshot, terminal: Terminal): Promise<void> {
  if (!own || !corpus) return;
  terminal.report(`Computing the snapshot of the corpus in ${corpus}`);
  await makeOwnSnapshot(corpus, snapshot, {
    effects: {
      report: (line) => terminal.report(`  ${line}`),
      progress: (table, done, total) => terminal.progress(`${table}: ${Math.round((100 * done) / total)} %`)
    }
  });
}

/** Says which tables are not what the code and inputs at hand would make. */
export function warnStale(stale: readonly Staleness[], terminal: Terminal): void {
  if (!stale.length) return;
  terminal.report("Out of date in the snapshot (npm run snapshot makes them anew):");
  for (const {table, reasons} of stale) terminal.report(`  ${table}: ${reasons.join(", ")}`);
}

function readBase(env: NodeJS.ProcessEnv): string {
  const base = env.MARQUEE_BASE || "/";
  if (!base.startsWith("/")) throw new Error(`MARQUEE_BASE is "${base}" but must begin with a slash: /${base}`);
  return base.endsWith("/") ? base : `${base}/`;
}

function readRecord(): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordPath, "utf8"));
  } catch {
    return undefined;
  }
}
