import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {FileError} from "../../../../src/lib/runs/file-error.js";
import type {Importer, SourceFile} from "../../../../src/lib/runs/importers/importer.js";
import {readSources} from "../../../../src/node/import-run.js";
import {projectRoot} from "../../../../src/node/paths.js";

/** Files that a tool wrote (test/fixtures/runs/make.py): a folder's, or one of it. */
export function readToolFiles(importer: Importer, path: string): SourceFile[] {
  return readSources(join(projectRoot, "test/fixtures/runs", path), importer);
}

/** One way to break a tool's files, and what the refusal must say. */
export type Breakage = [name: string, files: SourceFile[], message: string];

/** Replaces text in the file of a path; throws when it is not there, so that no breakage breaks nothing. */
export function change(files: readonly SourceFile[], path: string, from: string | RegExp, to: string): SourceFile[] {
  const changed = files.map((file) => (file.path === path ? {path, text: file.text.replace(from, to)} : file));
  if (changed.every(({text}, index) => text === files[index].text)) throw new Error(`nothing changed in ${path}`);
  return changed;
}

/** Tests that an importer refuses each broken set of files, naming what is wrong. */
export function refuses(importer: Importer, breakages: readonly Breakage[]): void {
  describe(`${importer.format} refuses`, () => {
    for (const [name, files, message] of breakages) {
      it(name, () => {
        const read = () => importer.read(files);
        expect(read).toThrow(FileError);
        expect(read).toThrow(message);
      });
    }
  });
}
