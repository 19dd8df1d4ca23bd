import {parse, YAMLParseError} from "yaml";
import {FileError} from "../file-error.js";

/** Parses YAML. Throws a FileError that names the line. */
export function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw new FileError([{file, line, message: `is not YAML (${(error as Error).message.split("\n")[0]})`}]);
  }
}
