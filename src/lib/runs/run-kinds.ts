import type {IndexedRun} from "./run-index.js";
import type {RunRecord} from "./run-schema.js";

/** What a run is, for those who choose among runs: baselines and catalogues are no models. */
export type RunKind = "text" | "poster" | "fusion" | "baseline" | "catalogue" | "yours";

/** The kinds in the order that lists show them. */
export const RUN_KINDS: readonly {kind: RunKind; label: string}[] = [
  {kind: "text", label: "Text"},
  {kind: "poster", label: "Poster"},
  {kind: "fusion", label: "Both"},
  {kind: "baseline", label: "Baselines"},
  {kind: "catalogue", label: "Other catalogues"},
  {kind: "yours", label: "Yours"}
];

/** Family of a run that a reader has dropped on the page. */
export const DROPPED_FAMILY = "your file";

/** Family of a head that a reader has trained on the page Retrain. */
export const RETRAINED_FAMILY = "trained in your browser";

export function kindOfRun({record}: IndexedRun): RunKind {
  if (record.family === DROPPED_FAMILY || record.family === RETRAINED_FAMILY) return "yours";
  if (record.family === "catalogue") return "catalogue";
  return record.modality === "none" ? "baseline" : record.modality;
}

/** Whether a run reads films, as baselines, catalogues and readers' own files do not, or not for all to see. */
export function isModel(run: IndexedRun): boolean {
  return ["text", "poster", "fusion"].includes(kindOfRun(run));
}

/** How a run came to be, in a word that stands beside its mark. */
export const PROVENANCE_LABELS: Record<RunRecord["provenance"], string> = {
  published: "published",
  reproduced: "ours",
  imported: "imported"
};

export function hasPredictions({films}: IndexedRun): boolean {
  return films.validation + films.test > 0;
}
