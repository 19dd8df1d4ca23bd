import {GENRES} from "../lib/genres/genres.js";
import type {SnapshotManifest} from "../lib/manifest.js";
import {evaluateFilms} from "../lib/metrics/evaluate.js";
import type {MeasuredElsewhere} from "../lib/runs/measured-elsewhere.js";
import {selectPart} from "../lib/runs/part-films.js";
import type {IndexedRun} from "../lib/runs/run-index.js";
import {applyDecision} from "../lib/thresholds/evaluate-locked.js";
import {knownCorpora} from "./known-corpora/index.js";
import {readRun, runsFolder} from "./runs.js";
import {readManifest} from "./snapshot.js";
import {readSnapshotLabels, type SnapshotLabels} from "./snapshot-labels.js";

/** A snapshot whose runs are listed over another: what names its films, and what scores on them. */
export interface ForeignSnapshot extends SnapshotLabels {
  runs: string;
  corpus: SnapshotManifest["corpus"];
}

export function openForeignSnapshot(snapshot: string): ForeignSnapshot {
  return {...readSnapshotLabels(snapshot), runs: runsFolder(snapshot), corpus: readManifest(snapshot).corpus};
}

/**
 * A run's figures on its own films, where the snapshot that it lies in still is of them: of validation, at the locked
 * decision, and of test only where it was opened.
 */
export function measureElsewhere(
  {record, testOpen}: IndexedRun,
  {runs, corpus, labels, split}: ForeignSnapshot
): MeasuredElsewhere {
  const id = record.data.corpus ?? "";
  const name = id === corpus.id ? corpus.description?.name : knownCorpora[id]?.name;
  const where = {corpus: name ?? `the corpus ${id || "that it does not name"}`, split: record.split ?? ""};
  const {decision} = record;
  const {predictions} = record.split === split && decision ? readRun(runs, record.id) : {};
  if (!predictions || !decision) return {...where, films: 0, metrics: null, perGenre: null, testMacroF1: null};
  const measure = (part: "validation" | "test") =>
    evaluateFilms(applyDecision(decision, selectPart(predictions, part, labels)), GENRES);
  const {films, metrics, perGenre} = measure("validation");
  return {...where, films, metrics, perGenre, testMacroF1: testOpen ? measure("test").metrics.macroF1 : null};
}
