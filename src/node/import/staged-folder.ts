import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, resolve, sep} from "node:path";

const mark = ".import";

/** A folder that is filled beside the one that it becomes, so that nobody ever sees a part of it. */
export interface StagedFolder {
  path: string;
  /** True when posters that an interrupted import fetched are there. */
  resumed: boolean;
  /** Puts the folder in its place, where an old one gives way. */
  publish(): void;
  discard(): void;
}

/**
 * Makes `<out>.part`. Posters that an interrupted import of the same source and options (the same `key`) fetched into it are kept.
 * Throws when `out` is not empty, unless `force` is set and it is a corpus, and when it holds the source.
 */
export function stageFolder(out: string, source: {path: string; key: string}, force: boolean): StagedFolder {
  const target = resolve(out);
  const path = `${target}.part`;
  const old = `${target}.old`;
  // What a replacement that was cut off between its two steps has put aside.
  if (!existsSync(target) && existsSync(join(old, "movies.tsv"))) renameSync(old, target);
  checkTarget(target, resolve(source.path), force);
  if (existsSync(path)) {
    const marked = existsSync(join(path, mark)) ? readFileSync(join(path, mark), "utf8") : undefined;
    if (marked === undefined) throw new Error(`${path} is in the way and is not an import's; move it elsewhere`);
    const kept = marked === source.key ? ["posters"] : [];
    for (const name of readdirSync(path)) {
      if (!kept.includes(name)) rmSync(join(path, name), {recursive: true});
    }
  }
  const posters = join(path, "posters");
  mkdirSync(posters, {recursive: true});
  writeFileSync(join(path, mark), source.key);
  return {
    path,
    resumed: readdirSync(posters).length > 0,
    publish: () => {
      if (existsSync(target) && !readdirSync(target).length) rmdirSync(target);
      const replaces = existsSync(target);
      if (replaces) {
        rmSync(old, {recursive: true, force: true});
        renameSync(target, old);
      }
      renameSync(path, target);
      rmSync(join(target, mark));
      if (replaces) rmSync(old, {recursive: true});
    },
    discard: () => rmSync(path, {recursive: true, force: true})
  };
}

function checkTarget(target: string, source: string, force: boolean): void {
  if (!existsSync(target)) {
    if (existsSync(dirname(target))) return;
    throw new Error(`There is no folder ${dirname(target)} to make the corpus in; make it first`);
  }
  const names = readdirSync(target);
  if (!names.length) return;
  if (!force) throw new Error(`${target} is not empty; name another folder, or replace its corpus with --force`);
  if (`${source}${sep}`.startsWith(`${target}${sep}`)) {
    throw new Error(`${target} holds what is to be imported; name another folder`);
  }
  if (!names.includes("movies.tsv")) {
    throw new Error(
      `${target} holds other things than a corpus, and --force replaces a corpus only; name another folder`
    );
  }
}
