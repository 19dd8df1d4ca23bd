import type {SnapshotManifest} from "../lib/manifest.js";
import {makeBaselineRuns} from "./baseline-runs.js";
import {makeSnapshot, type SnapshotEffects} from "./snapshot.js";

/** Computes the snapshot of a corpus that is not the committed one's, and its baselines; what is current is kept. */
export async function makeOwnSnapshot(
  corpus: string,
  out: string,
  options: {fresh?: boolean; effects: Pick<SnapshotEffects, "report" | "progress">}
): Promise<SnapshotManifest> {
  const manifest = await makeSnapshot(corpus, out, options);
  const baselines = await makeBaselineRuns(out);
  if (baselines.length) options.effects.report(`baselines: ${baselines.join(", ")}`);
  return manifest;
}
