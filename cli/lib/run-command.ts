import {FileError} from "../../src/lib/runs/file-error.js";
import {BuildError} from "../../src/node/build-site.js";
import {CorpusError} from "../../src/node/corpus-error.js";
import {ImportError} from "../../src/node/import/import-error.js";

/** Runs a command; an error that the user can mend is printed without its stack. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof CorpusError) console.error(`The corpus cannot be read:\n${error.message}`);
    else if (error instanceof ImportError) console.error(`Nothing was imported:\n${error.message}`);
    else if (error instanceof BuildError) console.error(`The site could not be built:\n${error.message}`);
    else if (error instanceof FileError) console.error(error.message);
    else console.error(process.env.DEBUG ? error : String(error));
    process.exitCode = 1;
  }
}

/** A TCP port as text. Throws when it is none. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Error(`${text} is not a port: a whole number below 65536`);
}

/** A whole number of 0 or more as text. Throws, naming the option, when it is none. */
export function parseCount(text: string, option: string): number {
  const count = Number(text);
  if (text.trim() && Number.isInteger(count) && count >= 0) return count;
  throw new Error(`${option} ${text} is not a whole number of 0 or more`);
}

/** A duration in milliseconds, in seconds or minutes. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
