import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import {seededHash} from "../lib/seeded-hash.js";

export interface CopyOptions {
  /** Shuffles the rows of every file with this seed; in their order without one. */
  shuffle?: number;
  /** Which films to copy, by id; all without one. */
  keep?(movieId: string): boolean;
}

/**
 * Copies a corpus, whole or in part, to check that a snapshot depends on what a corpus says and not on the order in
 * which it says it. Posters become links to the originals.
 */
export function copyCorpus(folder: string, copy: string, {shuffle, keep = () => true}: CopyOptions = {}): void {
  mkdirSync(copy, {recursive: true});
  for (const name of readdirSync(folder)) {
    if (!/\.tsv(\.gz)?$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    const zipped = name.endsWith(".gz");
    const [header, ...lines] = (zipped ? gunzipSync(bytes) : bytes).toString("utf8").split(/\r?\n/);
    const kept = lines.filter((line) => line && keep(line.slice(0, line.indexOf("\t"))));
    const rows = shuffle === undefined ? kept : shuffleRows(kept, shuffle);
    const text = [header, ...rows, ""].join("\n");
    writeFileSync(join(copy, name), zipped ? gzipSync(text) : text);
  }
  const posters = join(folder, "posters");
  if (!existsSync(posters)) return;
  mkdirSync(join(copy, "posters"));
  for (const name of readdirSync(posters)) {
    if (keep(basename(name, ".jpg"))) symlinkSync(resolve(posters, name), join(copy, "posters", name));
  }
}

function shuffleRows(rows: readonly string[], seed: number): string[] {
  return rows
    .map((row) => ({row, at: seededHash(seed, row)}))
    .sort((a, b) => a.at - b.at)
    .map(({row}) => row);
}
