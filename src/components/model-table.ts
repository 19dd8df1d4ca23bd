import {html} from "htl";
import {formatInterval, formatScore} from "../lib/compare/format.js";
import {formatCount} from "../lib/format.js";
import {formatSeconds} from "../lib/models/facts.js";
import type {PrintedFigures} from "../lib/models/reported.js";
import {describeMeasured} from "../lib/runs/measured-elsewhere.js";
import type {IndexedRun} from "../lib/runs/run-index.js";
import {PROVENANCE_LABELS} from "../lib/runs/run-kinds.js";
import type {Interval} from "../lib/statistics/intervals.js";

/** One run of the table: what its source printed, or what its predictions score here. */
export interface ModelRow {
  run: IndexedRun;
  printed?: PrintedFigures;
  films?: number;
  metrics?: Record<string, number>;
  /** Of macro F1. */
  interval?: Interval;
  testMacroF1?: number;
}

/** Published and own runs under one another; a name opens the run's card. */
export function modelTable(
  rows: readonly ModelRow[],
  {chosen, onOpen}: {chosen?: string; onOpen(id: string): void}
): HTMLElement {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Models"><table class="leaderboard models">
    <thead><tr><th scope="col">Model</th><th scope="col">Films</th>
      <th scope="col" class="number">F1 as printed</th><th scope="col" class="number">macro F1 (mean of F1s)</th><th scope="col" class="number">F1 of means</th>
      <th scope="col" class="number">precision</th><th scope="col" class="number">recall</th><th scope="col" class="number">mean average precision</th>
      <th scope="col" class="number">macro F1 on test</th><th scope="col" class="number">training</th></tr></thead>
    <tbody>${rows.map((row) => {
      const {record} = row.run;
      const button = html`<button type="button" class="text-button run-link">${record.name}</button>` as HTMLElement;
      button.addEventListener("click", () => onOpen(record.id));
      return html`<tr data-provenance=${record.provenance} data-measured-on=${row.run.measured?.corpus ?? null} aria-current=${record.id === chosen ? "true" : null}>
        <th scope="row">${button} <span class="provenance-tag" data-provenance=${record.provenance}>${PROVENANCE_LABELS[record.provenance]}</span></th>
        ${row.metrics || row.run.measured ? ownCells(row) : printedCells(row)}
        <td class="number">${record.training.seconds === null ? "–" : formatSeconds(record.training.seconds)}</td></tr>`;
    })}</tbody>
  </table></div>` as HTMLElement;
}

function printedCells({printed}: ModelRow): Node[] {
  const figures = [printed?.f1, printed?.macroF1, printed?.f1OfMeans, printed?.precision, printed?.recall, null, null];
  return [
    html`<td>theirs</td>` as Node,
    ...figures.map((figure) => html`<td class="number">${formatScore(figure)}</td>` as Node)
  ];
}

function ownCells({run, films = 0, metrics = {}, interval, testMacroF1}: ModelRow): Node[] {
  const cell = (key: string) => html`<td class="number">${formatScore(metrics[key])}</td>` as Node;
  const times = run.openings.length;
  return [
    run.measured
      ? html`<td class="measured-elsewhere">${describeMeasured(run.measured)}</td>`
      : html`<td>${formatCount(films)} of validation</td>`,
    html`<td class="number">–</td>`,
    html`<td class="number"><strong>${formatScore(metrics.macroF1)}</strong>${interval ? html` <small>${formatInterval(interval)}</small>` : ""}</td>`,
    cell("f1OfMeans"),
    cell("macroPrecision"),
    cell("macroRecall"),
    cell("macroAveragePrecision"),
    html`<td class="number">${testMacroF1 === undefined ? html`<small>not opened</small>` : html`${formatScore(testMacroF1)} <small>opened ${times === 1 ? "once" : `${times} times`}</small>`}</td>`
  ] as Node[];
}
