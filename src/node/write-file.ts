import {mkdirSync, renameSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";

/** Writes a file so that a reader sees the old bytes or the new ones, never a part of them. */
export function writeFileAtomic(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true});
  const temporary = `${path}.${process.pid}.part`;
  writeFileSync(temporary, data);
  renameSync(temporary, path);
}
