/** One thing wrong in a file that a person gave. */
export interface FileProblem {
  file: string;
  /** 1-based; the header of a table is line 1. */
  line?: number;
  /** A table's column, or a field's path. */
  field?: string;
  message: string;
}

const shown = 20;

/** A file that can't be taken as it is: every problem, by file, line and field. */
export class FileError extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    const lines = problems.slice(0, shown).map(describeFileProblem);
    if (problems.length > shown) lines.push(`and ${problems.length - shown} more`);
    super(lines.join("\n"));
    this.name = "FileError";
  }
}

export function describeFileProblem({file, line, field, message}: FileProblem): string {
  const place = [file, ...(line === undefined ? [] : [`line ${line}`]), ...(field ? [field] : [])];
  return `${place.join(", ")}: ${message}`;
}
