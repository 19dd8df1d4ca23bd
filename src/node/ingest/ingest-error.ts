/** Why an ingest cannot go on: what was wrong, where, and what to do. What was saved until then stays. */
export class IngestError extends Error {
  override name = "IngestError";
}

/** The reader has stopped the ingest. */
export class InterruptedError extends Error {
  override name = "InterruptedError";
}

/** One film's answer or poster cannot be had; the others can. */
export class FilmError extends Error {
  override name = "FilmError";
}

/** A failure to write as an IngestError when it is one that the reader can mend; anything else as it is. */
export function explainWriteError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const what: Record<string, string> = {
    ENOSPC: "the disk is full: free some space",
    EDQUOT: "your share of the disk is used up: free some space",
    EACCES: "you may not write there: change its permissions or choose another folder with --out",
    EPERM: "you may not write there: change its permissions or choose another folder with --out",
    EROFS: "the disk is read-only: choose another folder with --out"
  };
  if (!code || !(code in what)) return error;
  return new IngestError(`${path} cannot be written, ${what[code]}, and run the same command again to go on`);
}
