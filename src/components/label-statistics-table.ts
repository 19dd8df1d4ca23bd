import {html} from "htl";
import {formatCount} from "../lib/format.js";
import type {LabelStatistics} from "../lib/genres/label-statistics.js";

export type SummedLabels = Pick<LabelStatistics, "films" | "cardinality" | "density" | "imbalanceRatios"> & {
  name: string;
};

/** Films, label cardinality, label density and imbalance: one column a collection. */
export function labelStatisticsTable(collections: readonly SummedLabels[]): HTMLElement {
  const rows: [string, (labels: SummedLabels) => string][] = [
    ["Films", ({films}) => formatCount(films)],
    ["Label cardinality: genres per film", ({cardinality}) => formatFigure(cardinality, 3)],
    ["Label density: cardinality ÷ 9", ({density}) => formatFigure(density, 3)],
    ["Largest genre ÷ smallest", ({imbalanceRatios}) => formatFigure(Math.max(...imbalanceRatios), 2)]
  ];
  return html`<table class="label-statistics">
    <thead><tr><th scope="col"><span class="visually-hidden">Statistic</span></th>${collections.map(({name}) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([name, format]) =>
        html`<tr><th scope="row">${name}</th>${collections.map((labels) => html`<td>${format(labels)}</td>`)}</tr>`
    )}</tbody>
  </table>` as HTMLElement;
}

/** An absent genre has no ratio, and no films have no mean: a dash. */
function formatFigure(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : "–";
}
