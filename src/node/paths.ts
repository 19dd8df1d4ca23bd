import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

/** The folder with package.json. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Git-ignored working files: caches, snapshots of other corpora, checkpoints. */
export const workFolder = join(projectRoot, ".marquee");

/** The snapshot that pages show: the committed one, unless `MARQUEE_SNAPSHOT` names another. */
export function snapshotFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.MARQUEE_SNAPSHOT ? resolve(projectRoot, env.MARQUEE_SNAPSHOT) : join(projectRoot, "snapshot");
}

/**
 * The corpus to read plots and posters from: `MARQUEE_CORPUS`, else `corpus/` in the project, else none.
 * `MARQUEE_CORPUS` set to nothing is none. Throws when `MARQUEE_CORPUS` names a folder that does not exist.
 */
export function findCorpusFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.MARQUEE_CORPUS === "") return undefined;
  if (env.MARQUEE_CORPUS) {
    const folder = resolve(projectRoot, env.MARQUEE_CORPUS);
    if (!existsSync(folder)) {
      throw new Error(`MARQUEE_CORPUS names ${folder}, which does not exist: correct it, or unset it to go without`);
    }
    return folder;
  }
  const folder = join(projectRoot, "corpus");
  return existsSync(folder) ? folder : undefined;
}
