import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Corpus} from "../../../src/lib/corpus.js";
import {openCorpus} from "../../../src/node/corpus.js";
import {type ImportOptions, type ImportResult, importFilms} from "../../../src/node/import/import-films.js";
import {projectRoot} from "../../../src/node/paths.js";
import {temporaryFolder} from "../sample-corpus.js";

/** A table as another tool has written it; test/fixtures/import_tables.py says which. */
export function fixture(name: string): string {
  return join(projectRoot, "test", "fixtures", "import", name);
}

/** Writes files into a new folder, which is removed when the test has finished. */
export function writeFiles(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), data);
  }
  return folder;
}

/** Imports a table into a new folder and reads the corpus that it has become. */
export async function importInto(
  from: string,
  options: Partial<ImportOptions> = {}
): Promise<ImportResult & {corpus: Corpus; out: string}> {
  const out = join(temporaryFolder(), "corpus");
  const result = await importFilms({from, out, ...options});
  return {...result, out, corpus: openCorpus(out)};
}
