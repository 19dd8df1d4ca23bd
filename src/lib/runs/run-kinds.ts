import {isAblation, isRepeat} from "./lineage.js";
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

/** The groups that a reader chooses runs from: kinds, and apart from them what is there to be looked into. */
export type RunGroup = RunKind | "seed" | "ablation";

export const RUN_GROUPS: readonly {group: RunGroup; label: string}[] = [
  ...RUN_KINDS.filter(({kind}) => kind !== "yours").map(({kind, label}) => ({group: kind, label})),
  {group: "seed", label: "Other seeds"},
  {group: "ablation", label: "Ablations"},
  {group: "yours", label: "Yours"}
];

/** Where a run is listed: other seeds of a recipe and ablations stand apart from the models. */
export function groupOfRun(run: IndexedRun): RunGroup {
  const kind = kindOfRun(run);
  if (!isModelKind(kind)) return kind;
  if (isAblation(run.record)) return "ablation";
  return isRepeat(run.record) ? "seed" : kind;
}

/** Whether a run is one of the models that pages show unasked: no baseline, no catalogue, no ablation, no other seed. */
export function isLeadingModel(run: IndexedRun): boolean {
  return isModelKind(groupOfRun(run));
}

/**
 * The runs that are compared unasked: the leading models that read what most of them read. Runs are scored on the films
 * that all of them have, and far fewer films have a plot and a poster than have either.
 */
export function chooseUsualRuns(runs: readonly IndexedRun[]): IndexedRun[] {
  const byKind = RUN_KINDS.map(({kind}) => runs.filter((run) => isLeadingModel(run) && kindOfRun(run) === kind));
  return byKind.reduce((most, some) => (some.length > most.length ? some : most));
}

function isModelKind(kind: RunGroup): boolean {
  return kind === "text" || kind === "poster" || kind === "fusion";
}

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
