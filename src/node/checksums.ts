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
 * A part's checksum does not depend on the order of its rows or files: see `RowChecksum`. A part's rows are its lines
 * after the header, those of posters "name checksum". "absent" where the corpus has no such part.
 */
export async function checksumCorpusPart(folder: string, part: CorpusPart): Promise<string> {
  if (part === "titles") {
    const path = findTitleBasics(folder);
    if (!path) return "absent";
    const rows = new RowChecksum();
    for await (const line of readTitleLines(path)) rows.add(line);
    return rows.digest();
  }
  const rows = new RowChecksum();
  if (part === "posters") {
    const posters = join(folder, "posters");
    if (!existsSync(posters)) return "absent";
    rows.add("posters");
    for (const name of readdirSync(posters)) {
      if (name.endsWith(".jpg")) rows.add(`${name} ${sha256(readFileSync(join(posters, name)))}`);
    }
    return rows.digest();
  }
  const path = join(folder, `${part}.tsv`);
  if (!existsSync(path)) return "absent";
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  for (const line of lines) rows.add(line);
  return rows.digest();
}

/**
 * A checksum of a header and rows in any order: the rows' SHA-256 are added up as eight 32-bit words each, and the
 * header, the number of rows and the sums are hashed. Needs no sorting, so a file of any size can be streamed.
 */
class RowChecksum {
  private header: string | undefined;
  private count = 0;
  private readonly sums = new Uint32Array(8);

  /** Adds a line; the first is the header. */
  add(line: string): void {
    if (this.header === undefined) {
      this.header = line;
      return;
    }
    ++this.count;
    const digest = createHash("sha256").update(line).digest();
    for (let word = 0; word < 8; ++word) this.sums[word] += digest.readUInt32LE(4 * word);
  }

  digest(): string {
    return sha256(`${this.header}\n${this.count}\n${this.sums.join(" ")}\n`);
  }
}

/** A stamp that changes when any file of a corpus is added, removed or written: names, sizes and times only. */
export function stampCorpus(folder: string): string {
  const lines: string[] = [];
  const visit = (path: string, name: string): void => {
    const stats = statSync(path);
    lines.push(`${name} ${stats.isDirectory() ? "" : stats.size} ${stats.mtimeMs}`);
    if (!stats.isDirectory()) return;
    for (const child of readdirSync(path).sort()) visit(join(path, child), `${name}/${child}`);
  };
  visit(folder, "");
  return sha256(lines.join("\n"));
}
