import {GENRES} from "../lib/genres/genres.js";
import {evaluateFilms} from "../lib/metrics/evaluate.js";
import type {MeasuredElsewhere} from "../lib/runs/measured-elsewhere.js";
import {selectPart} from "../lib/runs/part-films.js";
import type {IndexedRun} from "../lib/runs/run-index.js";
import {applyDecision} from "../lib/thresholds/evaluate-locked.js";
import {knownCorpora} from "./known-corpora/index.js";
import {readRun, runsFolder} from "./runs.js";
import {readManifest} from "./snapshot.js";
import {readSnapshotLabels} from "./snapshot-labels.js";

/**
 * A run's figures on its own films, where the snapshot that it lies in still is of them: of validation, at the locked
 * decision, and of test only where it was opened.
 */
export function measureElsewhere({record, testOpen}: IndexedRun, snapshot: string): MeasuredElsewhere {
  const {corpus} = readManifest(snapshot);
  const name =
    record.data.corpus === corpus.id ? corpus.description?.name : knownCorpora[record.data.corpus ?? ""]?.name;
  const where = {
    corpus: name ?? `the corpus ${record.data.corpus ?? "that it does not name"}`,
    split: record.split ?? ""
  };
  const {labels, split} = readSnapshotLabels(snapshot);
  const {predictions} = readRun(runsFolder(snapshot), record.id);
  const {decision} = record;
  if (record.split !== split || !predictions || !decision) {
    return {...where, films: 0, metrics: null, perGenre: null, testMacroF1: null};
  }
  const measure = (part: "validation" | "test") =>
    evaluateFilms(applyDecision(decision, selectPart(predictions, part, labels)), GENRES);
  const {films, metrics, perGenre} = measure("validation");
  return {...where, films, metrics, perGenre, testMacroF1: testOpen ? measure("test").metrics.macroF1 : null};
}
