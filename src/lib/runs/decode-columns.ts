import {decodeTable} from "../arrow.js";
import type {TableColumns} from "../table-definition.js";
import {FileError} from "./file-error.js";

/** The columns of a file of a run. Throws a FileError when it is no Arrow IPC stream. */
export function decodeColumns(bytes: Uint8Array | ArrayBuffer, file: string): TableColumns {
  try {
    return decodeTable(bytes);
  } catch (error) {
    throw new FileError([{file, message: `is no Arrow IPC stream (${(error as Error).message})`}]);
  }
}
