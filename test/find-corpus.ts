import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {projectRoot} from "../src/node/paths.js";

/** Said of tests that are skipped because there is no corpus. */
export const noCorpus = "no corpus was found (MARQUEE_CORPUS, corpus/ or ../shared/corpus)";

/**
 * The corpus for tests: `MARQUEE_CORPUS`, corpus/ or ../shared/corpus; undefined when there is none, or when
 * `MARQUEE_CORPUS` is set to nothing.
 */
export const testCorpus =
  process.env.MARQUEE_CORPUS === ""
    ? undefined
    : [process.env.MARQUEE_CORPUS, "corpus", join("..", "shared", "corpus")]
        .flatMap((path) => (path ? [resolve(projectRoot, path)] : []))
        .find((path) => existsSync(path));
