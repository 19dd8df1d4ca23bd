import {formatInterval, formatScore} from "../compare/format.js";
import type {ScoredPart} from "../compare/participant.js";
import type {Metric} from "../metrics/metric.js";
import type {IndexedRun} from "../runs/run-index.js";
import type {Interval} from "../statistics/intervals.js";
import type {GenreLine} from "./reported.js";

/** Which of ours scores highest, and what the best published figure is. */
export function findModels(
  rows: readonly {run: IndexedRun; value: number; interval: Interval}[],
  {key}: Pick<Metric, "key">,
  part: ScoredPart = "validation"
): string {
  if (!rows.length) return "There is no such model yet.";
  const own = rows.find(({run}) => run.record.provenance !== "published");
  const published = rows.find(({run}) => run.record.provenance === "published");
  const measure = key === "f1OfMeans" ? "F1 of mean precision and mean recall" : "macro F1";
  const ours = own
    ? `Of ours, ${own.run.record.name} has the highest ${measure} on ${part}, ${formatScore(own.value)} (${formatInterval(own.interval)})`
    : part === "test"
      ? "Test figures of ours have not been opened"
      : "None of ours has been measured on these films yet";
  const theirs = published
    ? `the highest figure published is ${formatScore(published.value)}, ${published.run.record.name.replace(/, published$/, "")}’s, on other films`
    : "none was published";
  return `${ours}; ${theirs}.`;
}

/** The genres that a run knows best and worst. */
export function findGenreReport(lines: readonly GenreLine[]): string {
  const order = [...lines].sort((a, b) => b.f1 - a.f1);
  const [best, worst] = [order[0], order[order.length - 1]];
  const spread = best.f1 - worst.f1;
  return `Best at ${best.genre} (F1 ${formatScore(best.f1)}), worst at ${worst.genre} (${formatScore(worst.f1)}): ${formatScore(spread)} between them, which one mean hides.`;
}
