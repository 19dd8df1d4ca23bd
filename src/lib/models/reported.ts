import {GENRES} from "../genres/genres.js";
import {harmonicMean} from "../metrics/f1.js";
import type {RunRecord} from "../runs/run-schema.js";

/** What a source printed of a run. */
export interface PrintedFigures {
  /** The column F1 of its results; which F1 that is, the source may not say. */
  f1: number | null;
  precision: number | null;
  recall: number | null;
  trainLoss: number | null;
  validationLoss: number | null;
  /** The F1 of mean precision and mean recall, where a log has it or both means. */
  f1OfMeans: number | null;
  /** The mean of F1s, where a report has it. */
  macroF1: number | null;
}

/** Gathers the figures that a run's source printed; null where it printed none. */
export function readPrinted({reported = []}: RunRecord): PrintedFigures {
  const find = (name: string, part = "test") =>
    reported.find((figures) => figures.part === part && name in figures.metrics)?.metrics[name] ?? null;
  const [meanPrecision, meanRecall] = [find("macroPrecision"), find("macroRecall")];
  const ofMeans = meanPrecision === null || meanRecall === null ? null : harmonicMean(meanPrecision, meanRecall);
  return {
    f1: find("f1"),
    precision: find("precision"),
    recall: find("recall"),
    trainLoss: find("loss", "train"),
    validationLoss: find("loss", "validation"),
    f1OfMeans: find("f1OfMeans") ?? ofMeans,
    macroF1: find("macroF1")
  };
}

/** One genre of a run's report. */
export interface GenreLine {
  genre: string;
  support: number;
  precision: number;
  recall: number;
  f1: number;
}

/** The report by genre that a source printed; empty where it printed none. */
export function readPrintedGenres({reported = []}: RunRecord): GenreLine[] {
  const report = reported.find(({metrics}) => `perGenre.${GENRES[0]}.f1` in metrics)?.metrics;
  if (!report) return [];
  return GENRES.map((genre) => {
    const read = (figure: string) => report[`perGenre.${genre}.${figure}`];
    return {genre, support: read("support"), precision: read("precision"), recall: read("recall"), f1: read("f1")};
  });
}
