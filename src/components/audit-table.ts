import {html} from "htl";
import type {AuditRow} from "../lib/audit/checks.js";
import {formatDifference, formatScore} from "../lib/compare/format.js";

/** A line a figure: as printed, as recomputed, and whether the two agree. */
export function auditTable(rows: readonly AuditRow[], {label}: {label: string}): HTMLElement {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${label}><table class="audit">
    <thead><tr><th scope="col">Figure</th><th scope="col" class="number">as printed</th><th scope="col" class="number">recomputed</th>
      <th scope="col" class="number">difference</th><th scope="col">recomputed as</th><th scope="col">the same?</th></tr></thead>
    <tbody>${rows.map(
      ({what, printed, recomputed, from, agrees}) => html`<tr><th scope="row">${what}</th>
        <td class="number">${formatScore(printed)}</td><td class="number">${formatScore(recomputed)}</td>
        <td class="number">${formatDifference(recomputed - printed)}</td><td>${from}</td><td>${agrees ? "✓ yes" : "✗ no"}</td></tr>`
    )}</tbody>
  </table></div>` as HTMLElement;
}

/** Settings as the page and the code state them. */
export function settingsTable(
  rows: readonly {setting: string; page: string | null; code: string | null; agrees: boolean}[],
  {label}: {label: string}
): HTMLElement {
  const stated = (text: string | null) => text ?? html`<span class="muted">not stated</span>`;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${label}><table class="audit">
    <thead><tr><th scope="col">Setting</th><th scope="col">on the page</th><th scope="col">in the code</th><th scope="col">the same?</th></tr></thead>
    <tbody>${rows.map(
      ({
        setting,
        page,
        code,
        agrees
      }) => html`<tr><th scope="row">${setting}</th><td>${stated(page)}</td><td>${stated(code)}</td>
        <td>${page === null || code === null ? "– only one says" : agrees ? "✓ yes" : "✗ no"}</td></tr>`
    )}</tbody>
  </table></div>` as HTMLElement;
}
