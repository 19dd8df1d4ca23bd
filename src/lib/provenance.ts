import type {SnapshotManifest, Staleness} from "./manifest.js";

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
