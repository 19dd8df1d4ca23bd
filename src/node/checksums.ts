import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import type {CorpusPart} from "../lib/table-definition.js";
import {findTitleBasics} from "./corpus.js";
import {readTitleLines} from "./title-basics.js";

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/**
 * A part's checksum does not depend on the order of its rows or files: SHA-256 over the header and the sorted rows
 * (or over the sorted "name checksum" lines of posters). "absent" where the corpus has no such part.
 */
export async function checksumCorpusPart(folder: string, part: CorpusPart): Promise<string> {
  if (part === "titles") {
    const path = findTitleBasics(folder);
    if (!path) return "absent";
    const lines: string[] = [];
    for await (const line of readTitleLines(path)) lines.push(line);
    return checksumRows(lines);
  }
  if (part === "posters") {
    const posters = join(folder, "posters");
    if (!existsSync(posters)) return "absent";
    const names = readdirSync(posters).filter((name) => name.endsWith(".jpg"));
    return checksumRows(["", ...names.map((name) => `${name} ${sha256(readFileSync(join(posters, name)))}`)]);
  }
  const path = join(folder, `${part}.tsv`);
  if (!existsSync(path)) return "absent";
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return checksumRows(lines);
}

function checksumRows([header, ...rows]: string[]): string {
  const hash = createHash("sha256").update(`${header}\n`);
  for (const row of rows.sort()) hash.update(`${row}\n`);
  return hash.digest("hex");
}

/** A stamp that changes when any file of a corpus is added, removed or written: names, sizes and times only. */
export function stampCorpus(folder: string): string {
  const lines: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const stats = statSync(join(folder, name));
    lines.push(`${name} ${stats.isDirectory() ? "" : stats.size} ${stats.mtimeMs}`);
    if (stats.isDirectory()) lines.push(...readdirSync(join(folder, name)).sort());
  }
  return sha256(lines.join("\n"));
}
