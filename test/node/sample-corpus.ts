import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {onTestFinished} from "vitest";

export {drawPoster} from "../draw-poster.js";

/** Text files by path within the corpus folder. */
export type CorpusFiles = Record<string, string | Uint8Array>;

/** A small valid corpus of invented films; files can be replaced, or left out with undefined. */
export function sampleFiles(changes: Record<string, string | Uint8Array | undefined> = {}): CorpusFiles {
  const files: Record<string, string | Uint8Array | undefined> = {
    "movies.tsv": [
      "movie_id\ttmdb_id\ttitle\tyear\tgenres\truntime\toriginal_language",
      "tt0000001\t11\tThe Lamp at Land's End\t1931\tDrama|Romance\t88\ten",
      "tt0000002\t12\tÉtude for Two Thieves\t1964\tComedy|Crime\t\tfr",
      "tt0000003\t\tSaucer Over Ohio\t\tHorror|Sci-Fi\t71\t",
      "tt0000004\t14\tA Field Guide to Moss\t2003\tDocumentary\t95\ten",
      ""
    ].join("\n"),
    "plots.tsv": [
      "movie_id\tplot\tsource",
      "tt0000001\tA lighthouse keeper and a map maker share one winter and a single working lamp.\thouse",
      "tt0000002\tTwo pianists steal the same violin, each for the other, and neither dares to say so.\thouse",
      ""
    ].join("\n"),
    "labels.tsv": ["movie_id\tsource\tgenres", "tt0000001\thouse\tDrama", "tt0000003\thouse\tSci-Fi", ""].join("\n"),
    "title.basics.tsv.gz": gzipSync(sampleTitles()),
    ...changes
  };
  return Object.fromEntries(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** title.basics of the sample, as text: the four films, one that is adult, one that is a short. */
export function sampleTitles(): string {
  return [
    "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres",
    "tt0000001\tmovie\tThe Lamp at Land's End\tThe Lamp at Land's End\t0\t1931\t\\N\t88\tDrama,Romance",
    "tt0000002\tmovie\tÉtude for Two Thieves\tÉtude for Two Thieves\t0\t1964\t\\N\t\\N\tComedy,Crime",
    "tt0000003\tmovie\tSaucer Over Ohio\tSaucer Over Ohio\t0\t\\N\t\\N\t71\tHorror,Sci-Fi",
    "tt0000004\tmovie\tA Field Guide to Moss\tA Field Guide to Moss\t0\t2003\t\\N\t95\tDocumentary",
    "tt0000005\tmovie\tAfter Curfew\tAfter Curfew\t1\t1978\t\\N\t60\tDrama",
    "tt0000006\tshort\tNine Doors\tNine Doors\t0\t1990\t\\N\t9\t\\N",
    ""
  ].join("\n");
}

/** Writes a corpus into a new folder, which is removed when the test has finished. */
export function writeCorpus(files: CorpusFiles): string {
  const folder = temporaryFolder();
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), data);
  }
  return folder;
}

/** A new empty folder, removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "marquee-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}
