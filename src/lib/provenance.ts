import type {SnapshotManifest, Staleness, TableProvenance} from "./manifest.js";

/** Where a figure comes from: by the reference project, by our own recorded run, or computed as the page is read. */
export type FigureKind = "published" | "reproduced" | "live";

/** What a figure on a page says of its origin. */
export interface FigureProvenance {
  kind: FigureKind;
  /** Snapshot tables that the figure is computed from. */
  tables?: readonly string[];
  /** Where a published figure was printed, or how a live one is computed, in a sentence. */
  note?: string;
}

/** The manifest as pages get it: with what has changed since each table was made. */
export interface ManifestWithStaleness extends SnapshotManifest {
  stale: Staleness[];
}

/** What each kind means, for readers. */
export const FIGURE_KINDS: Record<FigureKind, {label: string; meaning: string}> = {
  published: {label: "Published", meaning: "Printed by the reference project; copied here, not computed."},
  reproduced: {label: "Reproduced", meaning: "Computed by this project from the tables below, as recorded."},
  live: {label: "Live", meaning: "Computed in your browser just now, from the tables below and your choices."}
};

/** One table behind a figure: its record, or undefined where the manifest has none, and what changed since. */
export interface FigureSource {
  table: string;
  made?: TableProvenance;
  changes: readonly string[];
}

/** The tables behind a figure, in the order that it names them. */
export function figureSources({tables = []}: FigureProvenance, manifest: ManifestWithStaleness): FigureSource[] {
  return tables.map((table) => ({
    table,
    made: manifest.tables[table],
    changes: manifest.stale.find((staleness) => staleness.table === table)?.reasons ?? []
  }));
}

/** The line under a figure's chart and in its saved pictures, such as "Reproduced from films, split (corpus 1a2b)". */
export function describeOrigin(provenance: FigureProvenance, manifest: ManifestWithStaleness): string {
  const {label} = FIGURE_KINDS[provenance.kind];
  if (!provenance.tables?.length) return label;
  return `${label} from ${provenance.tables.join(", ")} (corpus ${manifest.corpus.id})`;
}
