import {GENRES} from "../genres/genres.js";
import {METRICS} from "../metrics/metrics.js";
import type {EvaluationReport, ReportedDifference, reportComparison} from "./report.js";

/** An evaluation as lines for a terminal. */
export function formatEvaluation(report: EvaluationReport): string {
  const overall = METRICS.map(({key, label}) => [
    label,
    formatFigure(report[key] as number),
    formatInterval(report.intervals[key]?.percentile)
  ]);
  const columns = ["support", "precision", "recall", "f1", "averagePrecision", "rocAuc"];
  const genres = GENRES.map((genre) => [
    genre,
    ...columns.map((column) => formatFigure(report.perGenre[genre][column], column === "support" ? 0 : 3)),
    "thresholds" in report.decision ? formatFigure(report.decision.thresholds[GENRES.indexOf(genre)]) : "–"
  ]);
  return [
    `${report.films.toLocaleString("en-US")} films; ${describeDecision(report)}`,
    "",
    formatTable([["metric", "value", "95 % interval"], ...overall]),
    `predicting every genre of every film: macro F1 ${formatFigure((report.everyGenre as Record<string, number>).macroF1)}`,
    "",
    formatTable([["genre", "films", "precision", "recall", "F1", "AP", "AUC", "threshold"], ...genres])
  ].join("\n");
}

/** A comparison as lines for a terminal: a, b, their difference with its interval, and McNemar's test by genre. */
export function formatComparison(report: ReturnType<typeof reportComparison>): string {
  const row = (label: string, {a, b, difference, percentile, differs}: ReportedDifference) => [
    label,
    formatFigure(a),
    formatFigure(b),
    formatSigned(difference),
    formatInterval(percentile),
    differs ? "yes" : "not shown"
  ];
  const overall = METRICS.map(({key, label}) => row(label, report[key] as ReportedDifference));
  const genres = GENRES.map((genre) => {
    const {onlyFirst, onlySecond, method, adjusted} = report.mcNemar[genre];
    return [
      ...row(`F1 of ${genre}`, report.perGenre[genre].f1).slice(0, 5),
      `${onlyFirst} : ${onlySecond}`,
      method,
      adjusted < 0.001 ? "< .001" : formatFigure(adjusted)
    ];
  });
  const head = ["a", "b", "a − b", "95 % interval"];
  return [
    `${(report.films as number).toLocaleString("en-US")} films`,
    "",
    formatTable([["metric", ...head, "differ"], ...overall]),
    "",
    formatTable([["genre", ...head, "right: only a : only b", "McNemar", "p (Holm)"], ...genres])
  ].join("\n");
}

function describeDecision({decision}: EvaluationReport): string {
  switch (decision.rule) {
    case "fixed":
      return `labels at ${formatFigure(decision.thresholds[0])}`;
    case "shared":
      return `labels at ${formatFigure(decision.thresholds[0])}, fitted on validation`;
    case "perGenre":
      return "labels at a threshold for each genre, fitted on validation";
    case "topK":
      return `labels are the ${decision.k} most probable genres`;
    case "expectedF1":
      return "labels are the genres with the highest expected F1 of each film";
  }
}

function formatFigure(value: number, digits = 3): string {
  return Number.isFinite(value) ? value.toFixed(digits).replace(/^0\./, ".") : "–";
}

function formatSigned(value: number): string {
  const text = formatFigure(Math.abs(value));
  return value < 0 ? `−${text}` : `+${text}`;
}

function formatInterval(interval: readonly [number, number] | undefined): string {
  if (!interval) return "";
  const [low, high] = interval.map((end) => (end < 0 ? `−${formatFigure(-end)}` : formatFigure(end)));
  return `${low} to ${high}`;
}

/** Columns set side by side: the first to the left, the others to the right. */
function formatTable(rows: readonly string[][]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join("  ")
        .trimEnd()
    )
    .join("\n");
}
