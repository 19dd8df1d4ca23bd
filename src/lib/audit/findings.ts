import {max} from "d3";
import {formatScore} from "../compare/format.js";
import {countNoun, listWords} from "../format.js";
import type {AuditRow, auditElectraLoss, PageRow, PosterAudit} from "./checks.js";

/** Whether the printed ELECTRA F1s are those of mean precision and mean recall. */
export function findElectraF1(rows: readonly AuditRow[]): string {
  const agreeing = rows.filter(({agrees}) => agrees).length;
  const off = max(rows, ({printed, recomputed}) => Math.abs(printed - recomputed)) ?? 0;
  const test = rows.at(-1);
  return `${agreeing} of ${rows.length} printed F1s, the test’s ${formatScore(test?.printed)} among them, are the F1 of mean precision and mean recall to within ${formatScore(off, 4)}, which is what rounding allows.`;
}

export function findElectraLoss({factor, rows}: ReturnType<typeof auditElectraLoss>): string {
  const last = rows.at(-1)!;
  const ratio = (loss: number) => (last.validation / loss).toFixed(1);
  return `The train loss printed for epoch ${last.epoch}, ${formatScore(last.logged)}, is ${formatScore(last.comparable)} before it was divided by ${factor}: the validation loss of ${formatScore(last.validation)} is ${ratio(last.comparable)} times that, not ${ratio(last.logged)} times.`;
}

export function findPosterF1(models: readonly PosterAudit[]): string {
  const phrases = models.map(({model, printed, epochs, bestMacroF1}) => {
    const subset = epochs.map(({subsetAccuracy}) => subsetAccuracy);
    const range = `${formatScore(Math.min(...subset), 2)} to ${formatScore(Math.max(...subset), 2)}`;
    return `${model}’s ${formatScore(printed, 2)} lies within its subset accuracy (${range}), and its macro F1 reaches ${formatScore(bestMacroF1)}`;
  });
  return `Printed as F1, ${listWords(phrases)}.`;
}

export function findVggReport(rows: readonly AuditRow[]): string {
  const report = rows.filter(({what}) => what.endsWith("test report"));
  const page = rows.filter(({what}) => what.endsWith("results page"));
  const same = report.every(({agrees}) => agrees)
    ? "follow from its nine genres"
    : "do not follow from its nine genres";
  const agreeing = page.filter(({agrees}) => agrees).length;
  return `The test report’s own averages ${same}; of ${page.length} ways to arrive at the results page’s row, ${agreeing || "none"} does. That row may be of other films, another threshold or another training.`;
}

export function findCap(rows: readonly {genre: string; over: number}[]): string {
  const below = rows.filter(({over}) => over < 0).map(({genre}) => genre);
  const highest = max(rows, ({over}) => over) ?? 0;
  return `After capping, genres have up to ${highest} films more than 4,000, since a film that is drawn for one genre brings its others along; ${listWords(below)} stay below the cap.`;
}

export function findPageRows(rows: readonly PageRow[]): string {
  const impossible = rows.filter(({possible}) => !possible).map(({model}) => model);
  if (!impossible.length) return "Every row’s F1 is within what its precision and recall allow.";
  return `${countNoun(impossible.length, "row")} of ${rows.length} can’t be: the F1 of ${listWords(impossible)} is higher than any average of their printed precision and recall allows, so the three figures are not one average of nine genres.`;
}
