import {existsSync} from "node:fs";
import {join} from "node:path";
import {findCorpusFolder, projectRoot} from "../src/node/paths.js";

/** Said of tests that are skipped because there is no corpus. */
export const noCorpus = "no corpus was found (MARQUEE_CORPUS, corpus/ or ../shared/corpus)";

/** The corpus that tests may read: that of the commands, else one in `../shared/corpus`, else none. */
export function findTestCorpus(): string | undefined {
  const shared = join(projectRoot, "../shared/corpus");
  return findCorpusFolder() ?? (process.env.MARQUEE_CORPUS === undefined && existsSync(shared) ? shared : undefined);
}

export const testCorpus = findTestCorpus();
