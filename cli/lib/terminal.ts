/** Lines that stay, and one line of progress that is written over; off a terminal there is no progress line. */
export interface Terminal {
  report(line: string): void;
  progress(line: string): void;
}

const clear = "\u001b[2K\r";

export function openTerminal(output: NodeJS.WriteStream = process.stderr): Terminal {
  const width = () => (output.columns ?? 80) - 1;
  return {
    report: (line) => output.write(`${output.isTTY ? clear : ""}${line}\n`),
    progress: (line) => {
      if (output.isTTY) output.write(`${clear}  ${line}`.slice(0, width() + clear.length));
    }
  };
}
