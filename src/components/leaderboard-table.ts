import {html} from "htl";
import {formatInterval, formatScore} from "../lib/compare/format.js";
import type {LeaderboardRow} from "../lib/compare/leaderboard.js";
import {findMetric} from "../lib/metrics/metrics.js";
import {PROVENANCE_LABELS} from "../lib/runs/run-kinds.js";

/** The metrics that the table always shows where there is room, with short names. */
const shownMetrics: Record<string, string> = {
  macroF1: "macro F1",
  f1OfMeans: "F1 of means",
  microF1: "micro F1",
  samplesF1: "samples F1",
  macroAveragePrecision: "mean avg. precision",
  hammingLoss: "Hamming loss",
  subsetAccuracy: "subset accuracy",
  expectedCalibrationError: "calibration error"
};

/** The board in figures: on narrow screens only those of the chosen metric. A heading sorts: `onSort` gets its key. */
export function leaderboardTable(
  rows: readonly LeaderboardRow[],
  {metric, onSort}: {metric: string; onSort(key: string): void}
): HTMLElement {
  const keys = [metric, ...Object.keys(shownMetrics).filter((key) => key !== metric)];
  const headings = keys.map((key) => {
    const {label, better} = findMetric(key);
    const short = shownMetrics[key] ?? label.replace(/ \(.*/, "");
    const button = html`<button type="button" class="text-button">${short}</button>` as HTMLElement;
    button.addEventListener("click", () => onSort(key));
    const direction = better === "higher" ? "descending" : "ascending";
    return html`<th scope="col" class=${`number ${key === metric ? "" : "wide-only"}`} aria-sort=${key === metric ? direction : null}>${button}</th>`;
  });
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Leaderboard"><table class="leaderboard">
    <thead><tr><th scope="col">Run</th><th scope="col" class="number">Rank</th><th scope="col">Group</th>${headings}</tr></thead>
    <tbody>${rows.map(
      ({run: {record}, value, interval, rank, rankInterval: [low, high], groups, metrics}) => html`<tr>
        <th scope="row">${record.name}${record.provenance === "reproduced" ? "" : html` <span class="provenance-tag" data-provenance=${record.provenance}>${PROVENANCE_LABELS[record.provenance]}</span>`}</th>
        <td class="number">${rank}${low === high ? "" : html` <small>${Math.round(low)}–${Math.round(high)}</small>`}</td>
        <td>${groups}</td>
        ${keys.map((key) =>
          key === metric
            ? html`<td class="number"><strong>${formatScore(value)}</strong> <small class="under">${formatInterval(interval)}</small></td>`
            : html`<td class="number wide-only">${formatScore(metrics[key])}</td>`
        )}
      </tr>`
    )}</tbody>
  </table></div>` as HTMLElement;
}
