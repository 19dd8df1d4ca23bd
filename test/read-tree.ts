import {readdirSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";

/** Every file below a folder: its path within the folder, with its bytes as Latin-1. */
export function readTree(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, "latin1")]));
}
