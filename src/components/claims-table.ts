import * as d3 from "d3";
import {html} from "htl";
import type {AloneResult, Claim, TogetherResult, Verdict} from "../lib/genres/claims.js";

export interface TestedClaim {
  claim: Claim;
  reference: TogetherResult | AloneResult;
  ours: TogetherResult | AloneResult;
}

const marks: Record<Verdict, string> = {
  holds: "✓",
  partly: "~",
  undecided: "?",
  fails: "✗",
  "cannot be tested": "–"
};

const fixed = d3.format(".2f");
const percent = d3.format(".0%");

/** One row a claim: the verdict on each matrix, and the figures that it rests on. */
export function claimsTable(
  claims: readonly TestedClaim[],
  {films}: {films: [reference: number, ours: number]}
): HTMLElement {
  const count = d3.format(",");
  return html`<table class="claims">
    <thead><tr>
      <th scope="col">Claim</th>
      <th scope="col">On the reference’s matrix (${count(films[0])} films)</th>
      <th scope="col">On ours (${count(films[1])} films)</th>
    </tr></thead>
    <tbody>${claims.map(
      ({claim, reference, ours}) => html`<tr>
        <th scope="row">${claim.text}<small>${statistic(claim)}</small></th>
        <td data-label="Reference">${describe(reference)}</td>
        <td data-label="Ours">${describe(ours)}</td>
      </tr>`
    )}</tbody>
  </table>` as HTMLElement;
}

function statistic({kind}: Claim): string {
  return kind === "together"
    ? "lift with 95% interval, rank among the pairs"
    : "other genres per film, rank among genres";
}

function describe(result: TogetherResult | AloneResult): Node {
  const details = result.kind === "together" ? describeTogether(result) : describeAlone(result);
  return html`<strong class="verdict" data-verdict=${result.verdict}>${marks[result.verdict]} ${result.verdict}</strong>
    <small>${result.verdict === "cannot be tested" ? "no film has the genre" : details}</small>` as Node;
}

function describeTogether({
  lift,
  interval: [low, high],
  rank,
  pairs,
  films,
  countRank,
  probabilities
}: TogetherResult): string {
  const range = lift > 0 ? ` (${fixed(low)} to ${fixed(high)})` : "";
  const [forth, back] = probabilities.map(percent);
  return (
    `lift ${fixed(lift)}${range}, rank ${rank} of ${pairs}; ${films.toLocaleString("en-US")} films, ` +
    `rank ${countRank} by count; P = ${forth} and ${back}`
  );
}

function describeAlone({companions, rank, genres, partners, aloneShare: [least, most]}: AloneResult): string {
  const share = least === most ? percent(least) : `${percent(least)} to ${percent(most)}`;
  return (
    `${fixed(companions)} other genres per film, rank ${rank} of ${genres} (1 = fewest); meets ` +
    `${partners} ${partners === 1 ? "genre" : "genres"} more often than chance; ${share} of its films have it alone`
  );
}
