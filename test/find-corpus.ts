import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {projectRoot} from "../src/node/paths.js";

/** The corpus for tests: `MARQUEE_CORPUS`, corpus/ or ../shared/corpus; undefined when there is none. */
export const testCorpus = [process.env.MARQUEE_CORPUS, "corpus", join("..", "shared", "corpus")]
  .flatMap((path) => (path ? [resolve(projectRoot, path)] : []))
  .find((path) => existsSync(path));
