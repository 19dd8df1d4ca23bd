import * as d3 from "d3";
import {html} from "htl";
import type {CoOccurrence} from "../lib/genres/co-occurrence.js";
import {GENRES} from "../lib/genres/genres.js";
import {checkMatrix, expectedTotals} from "../lib/genres/matrix-checks.js";

/** A matrix with the counts, made another way, that it must agree with. */
export interface CheckedMatrix {
  name: string;
  matrix: CoOccurrence;
  /** `filmsByLabelCount[k]` films have k genres. */
  filmsByLabelCount: readonly number[];
  /** Films of each genre, counted apart from the matrix. */
  genreCounts: readonly number[];
}

const count = d3.format(",");

/** One row a check, one column a matrix: both sides of each equation, and whether they agree. */
export function matrixChecks(matrices: readonly CheckedMatrix[]): HTMLElement {
  const checked = matrices.map(({matrix, filmsByLabelCount, genreCounts}) => {
    const checks = checkMatrix(matrix);
    const expected = expectedTotals(filmsByLabelCount);
    const agreeing = checks.genreCounts.filter((films, index) => films === genreCounts[index]).length;
    return [
      verdict(
        checks.asymmetric === 0,
        checks.asymmetric ? `${checks.asymmetric} of 36 pairs differ` : "all 36 pairs agree"
      ),
      verdict(agreeing === GENRES.length, `${agreeing} of 9 agree`),
      verdict(checks.labels === expected.labels, `${count(checks.labels)} and ${count(expected.labels)}`),
      verdict(checks.pairs === expected.pairs, `${count(checks.pairs)} and ${count(expected.pairs)}`)
    ];
  });
  const names = [
    "The matrix is symmetric: (a, b) equals (b, a)",
    "Its diagonal is the number of films of each genre",
    "The diagonal adds up to the genres of all films: 1 × films with one + 2 × films with two + …",
    "The cells above the diagonal add up to the pairs: 1 × films with two + 3 × films with three + …"
  ];
  return html`<table class="matrix-checks">
    <thead><tr><th scope="col">Check</th>${matrices.map(({name}) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${names.map(
      (name, row) =>
        html`<tr><th scope="row">${name}</th>${checked.map((checks) => html`<td>${checks[row]}</td>`)}</tr>`
    )}</tbody>
  </table>` as HTMLElement;
}

function verdict(holds: boolean, text: string): string {
  return `${holds ? "✓" : "✗"} ${text}`;
}
