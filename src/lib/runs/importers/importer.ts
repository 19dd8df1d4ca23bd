import type {CurvePoint} from "../curves.js";
import {FileError} from "../file-error.js";
import type {GenreRows} from "../genre-csv.js";
import type {RunRecord} from "../run-schema.js";

/** A text file of a run made elsewhere; its path within the folder that was given, or its name. */
export interface SourceFile {
  path: string;
  text: string;
}

/** What a training tool's files tell of a run. */
export interface ImportedRun {
  name?: string;
  hyperparameters: RunRecord["hyperparameters"];
  commit?: string;
  /** Of training. */
  seconds?: number;
  curves: CurvePoint[];
  /** Figures that the files state; part `test` where they don't say. */
  reported: NonNullable<RunRecord["reported"]>;
  predictions?: GenreRows;
}

/** Reads the files of one training tool. Pure: the caller finds and reads the files. */
export interface Importer {
  /** As `npm run runs -- import --from` takes it. */
  format: string;
  title: string;
  /** Whether a file of a folder belongs to the format. */
  accepts(path: string): boolean;
  /** Throws a FileError that names file and field of what can't be taken. */
  read(files: readonly SourceFile[]): ImportedRun;
}

/** The one file of a format that has just one. */
export function takeOnlyFile(files: readonly SourceFile[], expected: string): SourceFile {
  if (files.length === 1) return files[0];
  const message = files.length
    ? `are ${files.length} files; name the one to take: ${files.map(({path}) => path).join(", ")}`
    : "is missing";
  throw new FileError([{file: expected, message}]);
}

/** Values from curves and settings that are missing altogether. */
export function emptyRun(): ImportedRun {
  return {hyperparameters: {}, curves: [], reported: []};
}
