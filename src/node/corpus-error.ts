export interface CorpusProblem {
  file: string;
  /** 1-based line, the header being line 1; absent where the whole file is at fault. */
  line?: number;
  message: string;
}

const shown = 20;

/** A corpus that cannot be read: every problem found, each named by file and line. */
export class CorpusError extends Error {
  constructor(readonly problems: readonly CorpusProblem[]) {
    const lines = problems.slice(0, shown).map(describeProblem);
    if (problems.length > shown) lines.push(`and ${problems.length - shown} more`);
    super(lines.join("\n"));
    this.name = "CorpusError";
  }
}

export function describeProblem({file, line, message}: CorpusProblem): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}
