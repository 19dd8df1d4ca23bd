import {html} from "htl";
import {formatDifference, formatInterval, formatScore} from "../lib/compare/format.js";
import {formatCount} from "../lib/format.js";
import type {PrintedFigures} from "../lib/models/reported.js";
import type {SeedSpread} from "../lib/models/seeds.js";
import {recipeOf} from "../lib/runs/lineage.js";
import {describeMeasured} from "../lib/runs/measured-elsewhere.js";
import type {IndexedRun} from "../lib/runs/run-index.js";
import {PROVENANCE_LABELS} from "../lib/runs/run-kinds.js";
import type {Interval} from "../lib/statistics/intervals.js";

/** One run of the table: what its source printed, or what its predictions score here. */
export interface ModelRow {
  run: IndexedRun;
  printed?: PrintedFigures;
  /** Of validation. */
  films?: number;
  metrics?: Record<string, number>;
  /** Of macro F1. */
  interval?: Interval;
  testMacroF1?: number;
  testInterval?: Interval;
}

export interface ModelTableOptions {
  chosen?: string;
  onOpen(id: string): void;
  /** Macro F1 over seeds, by recipe. */
  spreads?: ReadonlyMap<string, SeedSpread>;
}

/** Published and own runs under one another; a name opens the run's card. Narrow screens show the F1s alone. */
export function modelTable(rows: readonly ModelRow[], {chosen, onOpen, spreads}: ModelTableOptions): HTMLElement {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Models"><table class="leaderboard models">
    <thead><tr><th scope="col">Model</th><th scope="col" class="number wide-only">films</th>
      <th scope="col" class="number">F1 as printed</th><th scope="col" class="number">macro F1</th><th scope="col" class="number wide-only">F1 of means</th>
      <th scope="col" class="number wide-only">precision</th><th scope="col" class="number wide-only">recall</th><th scope="col" class="number wide-only">mean avg. precision</th>
      <th scope="col" class="number wide-only">macro F1 on test</th></tr></thead>
    <tbody>${rows.map((row) => {
      const {record} = row.run;
      const button = html`<button type="button" class="text-button run-link">${record.name}</button>` as HTMLElement;
      button.addEventListener("click", () => onOpen(record.id));
      return html`<tr data-provenance=${record.provenance} data-measured-on=${row.run.measured?.corpus ?? null} aria-current=${record.id === chosen ? "true" : null}>
        <th scope="row"><span class="provenance-tag" data-provenance=${record.provenance}><span class="visually-hidden">${PROVENANCE_LABELS[record.provenance]}: </span></span>${button}</th>
        ${row.metrics || row.run.measured ? ownCells(row, spreads?.get(recipeOf(record))) : printedCells(row)}</tr>`;
    })}</tbody>
  </table></div>` as HTMLElement;
}

function printedCells({printed}: ModelRow): Node[] {
  const wide = (figure?: number | null) => html`<td class="number wide-only">${formatScore(figure)}</td>` as Node;
  const always = (figure?: number | null) => html`<td class="number">${formatScore(figure)}</td>` as Node;
  return [
    html`<td class="number wide-only">theirs</td>` as Node,
    always(printed?.f1),
    always(printed?.macroF1),
    ...[printed?.f1OfMeans, printed?.precision, printed?.recall, null].map(wide),
    wide(null)
  ];
}

function ownCells(row: ModelRow, spread?: SeedSpread): Node[] {
  const {films = 0, metrics = {}, interval} = row;
  const cell = (key: string) => html`<td class="number wide-only">${formatScore(metrics[key])}</td>` as Node;
  return [
    row.run.measured
      ? html`<td class="measured-elsewhere wide-only">${describeMeasured(row.run.measured)}</td>`
      : html`<td class="number wide-only">${formatCount(films)}</td>`,
    html`<td class="number">–</td>`,
    html`<td class="number"><strong>${formatScore(metrics.macroF1)}</strong>${interval ? html` <small class="under">${formatInterval(interval)}</small>` : ""}${spread ? html` <small class="under">seeds: ${formatScore(spread.mean)} ± ${formatScore(spread.deviation)}</small>` : ""}${row.testMacroF1 === undefined ? "" : html` <small class="under narrow-only">test: ${formatScore(row.testMacroF1)}</small>`}</td>`,
    ...["f1OfMeans", "macroPrecision", "macroRecall", "macroAveragePrecision"].map(cell),
    testCell(row)
  ] as Node[];
}

function testCell({run: {openings}, metrics = {}, testMacroF1, testInterval}: ModelRow): Node {
  if (testMacroF1 === undefined) return html`<td class="number wide-only"><small>not opened</small></td>` as Node;
  const times = openings.length === 1 ? "opened once" : `opened ${openings.length} times`;
  return html`<td class="number wide-only"><strong>${formatScore(testMacroF1)}</strong>${testInterval ? html` <small class="under">${formatInterval(testInterval)}</small>` : ""}
    <small class="under">gap ${formatDifference(testMacroF1 - metrics.macroF1)}</small> <small class="under">${times}</small> <small class="under">${openings.at(-1)!.slice(0, 10)}</small></td>` as Node;
}
