/** Lines that stay, and a line of progress that is written over. */
export interface Terminal {
  report(line: string): void;
  progress(line: string): void;
}

export interface TerminalOptions {
  /** Milliseconds between the lines of progress that are written where there is no terminal; none when absent. */
  interval?: number;
  now?: () => number;
}

const clear = "\u001b[2K\r";

/** Off a terminal a line of progress is a line like any other, every `interval` milliseconds, or is left out. */
export function openTerminal(
  output: NodeJS.WriteStream = process.stderr,
  {interval = Number.POSITIVE_INFINITY, now = Date.now}: TerminalOptions = {}
): Terminal {
  const width = () => (output.columns ?? 80) - 1;
  // What is done within an interval needs no line at all.
  let last = now();
  return {
    report: (line) => output.write(`${output.isTTY ? clear : ""}${line}\n`),
    progress: (line) => {
      if (output.isTTY) output.write(`${clear}  ${line}`.slice(0, width() + clear.length));
      else if (now() - last >= interval) {
        last = now();
        output.write(`${line}\n`);
      }
    }
  };
}
