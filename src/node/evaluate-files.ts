import {basename} from "node:path";
import {GENRES} from "../lib/genres/genres.js";
import {evaluateFilms} from "../lib/metrics/evaluate.js";
import type {FittingFilms} from "../lib/metrics/scored-films.js";
import {type GenreRows, parseLabelCsv, parsePredictionCsv} from "../lib/runs/genre-csv.js";
import {matchFilms} from "../lib/runs/match-films.js";
import {type EvaluationReport, type ReportOptions, reportComparison, reportEvaluation} from "../lib/runs/report.js";
import {type DecisionRule, fixedDecision} from "../lib/thresholds/decision.js";
import {applyDecision} from "../lib/thresholds/evaluate-locked.js";
import {fitDecision} from "../lib/thresholds/fit-decision.js";
import {readText} from "./read-text.js";

/** Files to evaluate, as `npm run evaluate` takes them. */
export interface EvaluatedFiles {
  predictions: string;
  labels: string;
  validation?: string;
  validationLabels?: string;
  /** The rule to fit on validation. */
  rule?: DecisionRule;
  /** Take the films that all files have, where they differ. */
  common?: boolean;
}

export interface ComparedFiles extends EvaluatedFiles {
  against: string;
  validationAgainst?: string;
}

/**
 * Evaluates predictions made elsewhere: labels at .5, or at thresholds fitted on the validation files and locked, with
 * validation's own figures and the gap beside them. Throws a FileError on files that can't be taken as they are.
 */
export function evaluateFiles(files: EvaluatedFiles, options: ReportOptions): EvaluationReport {
  const [labels, predictions] = [readLabels(files.labels), readPredictions(files.predictions)];
  const [films] = matchFilms(labels, [predictions], files.common);
  const validation = readValidation(files.validation, files);
  const decision = validation ? fitDecision(files.rule ?? "perGenre", validation) : fixedDecision(GENRES.length);
  const data = applyDecision(decision, films);
  const evaluation = evaluateFilms(data, GENRES);
  const report = reportEvaluation(evaluation, data, decision, options);
  report.scores = predictions.binary ? "labels" : "probabilities";
  if (!validation) return report;
  const fitted = evaluateFilms(applyDecision(decision, validation), GENRES);
  const gap = Object.entries(evaluation.metrics).map(([key, value]) => [key, value - fitted.metrics[key]]);
  return {...report, validation: {films: fitted.films, ...fitted.metrics}, gap: Object.fromEntries(gap)};
}

/** Compares two files of predictions over the same films. Throws as `evaluateFiles` does. */
export function compareFiles(files: ComparedFiles, options: ReportOptions): ReturnType<typeof reportComparison> {
  const runs = [readPredictions(files.predictions), readPredictions(files.against)];
  const films = matchFilms(readLabels(files.labels), runs, files.common);
  const validations = [files.validation, files.validationAgainst].map((path) => readValidation(path, files));
  if (Boolean(validations[0]) !== Boolean(validations[1])) {
    throw new Error("--validation and --validation-against go together: thresholds are fitted for both or for neither");
  }
  const [a, b] = films.map((part, index) => {
    const validation = validations[index];
    const decision = validation ? fitDecision(files.rule ?? "perGenre", validation) : fixedDecision(GENRES.length);
    return applyDecision(decision, part);
  });
  return reportComparison(a, b, options);
}

function readValidation(
  path: string | undefined,
  {validationLabels, common}: EvaluatedFiles
): FittingFilms | undefined {
  if (!path) return undefined;
  if (!validationLabels) throw new Error("--validation needs --validation-labels, to fit thresholds on");
  return matchFilms(readLabels(validationLabels), [readPredictions(path)], common)[0];
}

function readPredictions(path: string): GenreRows {
  return parsePredictionCsv(readText(path), basename(path));
}

function readLabels(path: string): GenreRows {
  return parseLabelCsv(readText(path), basename(path));
}
