import type {Genre} from "../../lib/genres/genres.js";
import type {SelectionRule} from "../../lib/genres/selection-rules.js";
import type {SelectionReport} from "../../lib/ingest/selection-report.js";
import type {SelectedTitle} from "./selected-title.js";

export interface SelectionOptions {
  /** Which films the genres choose: see `SelectionRule`. */
  rule: SelectionRule;
  /** The genres to choose by; all nine when absent. */
  genres?: readonly Genre[];
  /** The most films of each genre; no cap when absent. */
  cap?: number;
  /** Of the cap's draw and of the limit's. */
  seed: number;
  /** Values of titleType, such as movie and tvMovie. */
  types: readonly string[];
  /** First and last year of release; a film of unknown year is outside. */
  years?: readonly [first: number, last: number];
  /** The most films in all, drawn by the same order as the cap's. */
  limit?: number;
}

export interface Selection {
  /** Ordered by id. */
  films: SelectedTitle[];
  report: SelectionReport;
}

/**
 * Chooses films from a title.basics file, gzipped or plain, in one streaming pass. Throws a CorpusError that names
 * the file and, where it can be known, the line when the file is damaged or not in IMDb's format.
 */
export async function selectTitles(_path: string, _options: SelectionOptions): Promise<Selection> {
  throw new Error("not yet");
}
