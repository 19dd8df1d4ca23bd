import {FileError} from "./file-error.js";

/** Parses JSON. Throws a FileError that says where it stops being JSON. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileError([{file, message: `is not JSON (${(error as Error).message})`}]);
  }
}
