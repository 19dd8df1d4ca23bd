import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {explainWriteError, IngestError} from "./ingest-error.js";

const corpusNames = ["movies.tsv", "plots.tsv", "posters", "labels.tsv", "corpus.json", "title.basics.tsv.gz"];

/**
 * The folder that an ingest fills. What is on its way lies in `.ingest/` within it, together with the journal; the
 * corpus's own files are moved over at the end, each whole.
 */
export class IngestFolder {
  readonly work: string;
  readonly journalPath: string;

  constructor(readonly path: string) {
    this.work = join(path, ".ingest");
    this.journalPath = join(this.work, "journal.jsonl");
  }

  /**
   * Makes the folder and takes it for this process. Throws when another ingest is in it, or a corpus or a part of one
   * that ingest did not make; `given` is a file of the reader's that may lie there.
   */
  open(given?: string): void {
    if (existsSync(this.path) && !statSync(this.path).isDirectory()) {
      throw new IngestError(`${this.path} is a file: name a folder with --out`);
    }
    const foreign = corpusNames.find((name) => existsSync(this.final(name)) && this.final(name) !== given);
    if (foreign && !existsSync(this.journalPath)) {
      throw new IngestError(
        `${this.path} holds a corpus that ingest did not make (${foreign}), which would be lost: name another folder with --out`
      );
    }
    try {
      mkdirSync(join(this.work, "posters"), {recursive: true});
      this.lock();
    } catch (error) {
      throw explainWriteError(error, this.path);
    }
    for (const folder of [this.work, join(this.work, "posters")]) {
      for (const name of readdirSync(folder)) {
        if (/\.\d+\.part$/.test(name)) rmSync(join(folder, name), {force: true});
      }
    }
  }

  /** Forgets all that was done; files of the finished corpus stay until new ones replace them. */
  forget(): void {
    for (const name of readdirSync(this.work)) {
      if (name !== "lock") rmSync(join(this.work, name), {recursive: true, force: true});
    }
    writeFileSync(this.journalPath, "");
    mkdirSync(join(this.work, "posters"));
  }

  close(): void {
    rmSync(join(this.work, "lock"), {force: true});
  }

  /** Where a file that is on its way, or was put aside, lies. */
  staged(name: string): string {
    return join(this.work, name);
  }

  final(name: string): string {
    return join(this.path, name);
  }

  /** Where a file is, staged or final; undefined when it is nowhere with that size. */
  locate(name: string, bytes: number): string | undefined {
    return [this.staged(name), this.final(name)].find((path) => existsSync(path) && statSync(path).size === bytes);
  }

  /** Moves a staged file to its place, over the old one. */
  publish(name: string): void {
    if (existsSync(this.staged(name))) renameSync(this.staged(name), this.final(name));
  }

  /** Makes `posters/` hold these and no others: the others are put aside, where a later ingest finds them. */
  publishPosters(names: ReadonlySet<string>): void {
    mkdirSync(this.final("posters"), {recursive: true});
    for (const name of readdirSync(this.final("posters"))) {
      if (!names.has(name) && /^tt\d+\.jpg$/.test(name)) {
        renameSync(this.final(join("posters", name)), this.staged(join("posters", name)));
      }
    }
    for (const name of names) this.publish(join("posters", name));
  }

  private lock(): void {
    const path = join(this.work, "lock");
    try {
      writeFileSync(path, String(process.pid), {flag: "wx"});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(readFileSync(path, "utf8"));
      if (holder && holder !== process.pid && isRunning(holder)) {
        throw new IngestError(
          `${this.path} is in use by another ingest (process ${holder}): wait for it, or remove ${path} if that is none`
        );
      }
      writeFileSync(path, String(process.pid));
    }
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
