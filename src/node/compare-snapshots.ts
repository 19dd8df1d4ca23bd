import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** Names of files that are not in both folders with the same bytes; empty when the snapshots are one. */
export function compareSnapshots(a: string, b: string): string[] {
  const names = [...new Set([...readdirSync(a), ...readdirSync(b)])].sort();
  return names.filter((name) => !readFile(a, name)?.equals(readFile(b, name) ?? Buffer.alloc(0)));
}

function readFile(folder: string, name: string): Buffer | undefined {
  return readdirSync(folder).includes(name) ? readFileSync(join(folder, name)) : undefined;
}
