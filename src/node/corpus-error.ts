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
    super(listProblems(problems));
    this.name = "CorpusError";
  }
}

/** The first twenty problems, a line each, and how many more there are. */
export function listProblems(problems: readonly CorpusProblem[]): string {
  const lines = problems.slice(0, shown).map(describeProblem);
  if (problems.length > shown) lines.push(`and ${problems.length - shown} more`);
  return lines.join("\n");
}

export function describeProblem({file, line, message}: CorpusProblem): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}
