import {existsSync, readFileSync, statSync} from "node:fs";
import {FileError} from "../lib/runs/file-error.js";

/** A text file that a person named. Throws a FileError when it is not there or not UTF-8. */
export function readText(path: string): string {
  if (!existsSync(path)) throw new FileError([{file: path, message: "does not exist"}]);
  if (statSync(path).isDirectory()) throw new FileError([{file: path, message: "is a folder: name a file in it"}]);
  try {
    return new TextDecoder("utf8", {fatal: true}).decode(readFileSync(path));
  } catch (error) {
    throw new FileError([{file: path, message: `can't be read as UTF-8 text (${(error as Error).message})`}]);
  }
}
