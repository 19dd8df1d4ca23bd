import {formatCount} from "../format.js";
import {GENRES} from "../genres/genres.js";
import type {SelectionReport} from "./selection-report.js";

/** A selection's report as lines for a terminal: the funnel, each of the nine before and after the cap, cardinality. */
export function formatSelection({funnel, unlisted, before, after}: SelectionReport): string[] {
  const width = Math.max(...funnel.map(({description}) => description.length), ...GENRES.map((genre) => genre.length));
  const number = (value: number) => formatCount(value).padStart(10);
  const lines = funnel.map(({description, count}) => `  ${description.padEnd(width)} ${number(count)}`);
  lines.push(`  ${"genre".padEnd(width)} ${"before".padStart(10)} ${"after".padStart(10)} the cap`);
  for (const [index, genre] of GENRES.entries()) {
    lines.push(`  ${genre.padEnd(width)} ${number(before.genreCounts[index])} ${number(after.genreCounts[index])}`);
  }
  const mean = (value: number) => (Number.isFinite(value) ? value.toFixed(2) : "–").padStart(10);
  lines.push(`  ${"genres a film".padEnd(width)} ${mean(before.cardinality)} ${mean(after.cardinality)}`);
  if (unlisted.length) lines.push(`  Not among IMDb's genres, and kept: ${unlisted.join(", ")}`);
  return lines;
}
