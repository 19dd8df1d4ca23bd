import {svg} from "htl";
import {formatPercent} from "../lib/format.js";
import type {Companion} from "../lib/genres/genre-sets.js";
import {genreColor} from "./genre-colors.js";

const rowHeight = 30;
const left = 82;
const top = 22;

/** A bar for each genre's share of the chosen films, and a mark for its share of all films. */
export function companionsChart(companions: readonly Companion[], {width}: {width: number}): SVGSVGElement {
  const right = 96;
  const height = top + companions.length * rowHeight;
  const largest = Math.max(0.05, ...companions.flatMap(({share, overallShare}) => [share, overallShare]));
  const comparing = companions.some(({share, overallShare}) => share !== overallShare);
  const x = (share: number) => ((width - left - right) * share) / largest;
  const rows = companions.map(({genre, share, overallShare, lift}, i) => {
    const y = top + i * rowHeight;
    return svg`<g transform="translate(0, ${y})" font-size="13">
      <text x="${left - 10}" y="17" text-anchor="end">${genre}</text>
      <rect x="${left}" y="4" height="18" width="${x(share)}" fill="${genreColor(genre)}"></rect>
      ${comparing ? overallMark(left + x(overallShare)) : ""}
      <text x="${width - right + 14}" y="17"><tspan font-weight="600">${formatPercent(share)}</tspan><tspan dx="6" fill="var(--theme-foreground-muted)">${comparing && share ? `${lift.toFixed(lift < 1 ? 2 : 1)}×` : ""}</tspan></text>
    </g>`;
  });
  const note = comparing ? "Bar: share of the chosen films. Line: share of all films." : "Share of all films";
  const spoken = companions.map(({genre, share}) => `${genre} ${formatPercent(share)}`).join(", ");
  return svg`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="currentColor" role="img" aria-label="Share of the chosen films: ${spoken}">
    <text x="0" y="10" font-size="11.5" fill="var(--theme-foreground-muted)">${note}</text>
    ${rows}
  </svg>` as SVGSVGElement;
}

function overallMark(x: number): SVGElement {
  return svg`<line x1="${x}" x2="${x}" y1="0" y2="26" stroke="currentColor" stroke-width="2"></line>` as SVGElement;
}
