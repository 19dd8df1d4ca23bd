import {GENRES} from "../lib/genres/genres.js";
import {evaluateFilms} from "../lib/metrics/evaluate.js";
import {selectPart} from "../lib/runs/part-films.js";
import {type EvaluationReport, type ReportOptions, reportEvaluation} from "../lib/runs/report.js";
import {applyDecision} from "../lib/thresholds/evaluate-locked.js";
import {type Opening, readOpenings, recordOpening} from "./openings.js";
import {checksumPredictions, readRun, runsFolder} from "./runs.js";
import {readSnapshotLabels} from "./snapshot-labels.js";

/** A stored run's figures. */
export interface RunReport {
  run: string;
  validation: EvaluationReport;
  /** Only once opened. */
  test?: EvaluationReport;
  /** Test minus validation, by metric. */
  gap?: Record<string, number>;
  /** When the test figures were opened. */
  openings: Opening[];
}

/**
 * Evaluates a stored run at its locked decision: validation always, test only when `final` says so, which is recorded
 * in the run's folder before any test figure is shown. Throws when the run has no predictions or was made on another split.
 */
export function evaluateRun(
  snapshot: string,
  id: string,
  {final = false, now = new Date(), ...options}: ReportOptions & {final?: boolean; now?: Date}
): RunReport {
  const runs = runsFolder(snapshot);
  const {record, predictions} = readRun(runs, id);
  if (!predictions || !record.decision) throw new Error(`the run "${id}" has no predictions to evaluate`);
  const {labels, split} = readSnapshotLabels(snapshot);
  if (record.split !== split) throw new Error(`the run "${id}" was made on split ${record.split}, this is ${split}`);
  const {decision} = record;
  const report = (part: "validation" | "test") => {
    const data = applyDecision(decision, selectPart(predictions, part, labels));
    if (!data.films) throw new Error(`the run "${id}" has no predictions for ${part}`);
    const evaluation = evaluateFilms(data, GENRES);
    return {evaluation, report: reportEvaluation(evaluation, data, decision, options)};
  };
  const validation = report("validation");
  if (!final) return {run: id, validation: validation.report, openings: readOpenings(runs, id)};
  const test = report("test");
  // Before anything is returned: figures that can't be recorded as seen are not shown.
  const openings = recordOpening(runs, id, checksumPredictions(runs, id), now);
  const gap = Object.entries(test.evaluation.metrics).map(([key, value]) => [
    key,
    value - validation.evaluation.metrics[key]
  ]);
  return {run: id, validation: validation.report, test: test.report, gap: Object.fromEntries(gap), openings};
}
