import {existsSync, readdirSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {type ComposedImport, composeImport, type ImportDetails} from "../lib/runs/compose-import.js";
import {FileError} from "../lib/runs/file-error.js";
import {parsePredictionCsv} from "../lib/runs/genre-csv.js";
import type {Importer, SourceFile} from "../lib/runs/importers/importer.js";
import {IMPORTERS} from "../lib/runs/importers/importers.js";
import {readText} from "./read-text.js";
import {runsFolder, writeRun} from "./runs.js";
import {readSnapshotLabels} from "./snapshot-labels.js";

export interface ImportOptions extends ImportDetails {
  /** A CSV of probabilities to go with curves or figures. */
  predictions?: string;
  replace?: boolean;
}

/**
 * Imports a run of another tool into the snapshot: from a file, or from a folder in which the format's files are found.
 * Throws a FileError that names file and field of what can't be taken; nothing is written then.
 */
export function importRun(
  snapshot: string,
  format: string,
  path: string,
  {predictions, replace, ...details}: ImportOptions
): ComposedImport {
  const imported = findImporter(format).read(readSources(path, findImporter(format)));
  if (predictions) imported.predictions = parsePredictionCsv(readText(predictions), basename(predictions));
  const composed = composeImport(imported, {format, file: basename(path)}, details, readSnapshotLabels(snapshot));
  writeRun(runsFolder(snapshot), composed, {replace});
  return composed;
}

function findImporter(format: string): Importer {
  const importer = IMPORTERS.find((other) => other.format === format);
  if (importer) return importer;
  throw new Error(`"${format}" is no format; there are ${IMPORTERS.map((other) => other.format).join(", ")}`);
}

/** The files of a format: the one that is named, or those of a folder that belong to it. */
export function readSources(path: string, importer: Importer): SourceFile[] {
  if (!existsSync(path)) throw new FileError([{file: path, message: "does not exist"}]);
  if (!statSync(path).isDirectory()) return [{path: basename(path), text: readText(path)}];
  return readdirSync(path, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(path, "/").length).replaceAll("\\", "/"))
    .filter((name) => importer.accepts(name))
    .sort()
    .map((name) => ({path: name, text: readText(join(path, name))}));
}
