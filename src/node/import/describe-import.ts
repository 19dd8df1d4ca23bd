import {describeProblem} from "../corpus-error.js";
import type {ImportResult} from "./import-films.js";

const shown = 20;

/** What an import did, a line each. */
export function describeImport(
  {format, columns, genreColumns, unread, tally, skipped}: ImportResult,
  out: string
): string[] {
  const notFetched = [...tally.notFetched.values()].reduce((sum, count) => sum + count, 0);
  const counts: [number, string][] = [
    [tally.rows, `rows read (${format})`],
    [tally.rows - tally.films, "rows left out"],
    [tally.films, `films, in ${out}`],
    [tally.withPlot, "with a plot"],
    [tally.withPoster, "with a poster"],
    [tally.amongNine, "with one of the nine genres or more"],
    [tally.withoutGenres, "without genres"],
    [tally.withoutYear, "without a year"],
    [tally.labels, "rows of other catalogues' labels"]
  ];
  const width = tally.rows.toLocaleString("en").length;
  const sources = columns.map(([field, column]) => `${field} from "${column}"`);
  if (genreColumns) sources.push(`genres from ${genreColumns} columns of 0 and 1`);
  const lines = [`Columns: ${sources.join(", ")}`];
  if (unread.length) lines.push(`Not read: ${unread.join(", ")} (--column FIELD=NAME reads a column)`);
  for (const [count, what] of counts) {
    if (count || what.startsWith("with a")) lines.push(`  ${count.toLocaleString("en").padStart(width)} ${what}`);
  }
  if (tally.localIds) {
    lines.push(`Films without an IMDb id, given ids of our own (tt9 and 14 digits): ${tally.localIds}.`);
  }
  if (tally.notDownloaded) {
    lines.push(`Posters at an address, which --download-posters fetches: ${tally.notDownloaded}.`);
  }
  if (notFetched) lines.push(`Posters that could not be fetched: ${notFetched}; ${listCounts(tally.notFetched)}.`);
  if (tally.renamed.size) lines.push(`Genres renamed: ${listCounts(tally.renamed)}.`);
  if (tally.outside.size) lines.push(`Genres outside IMDb's list, kept: ${listCounts(tally.outside)}.`);
  if (skipped.length) {
    lines.push(
      `Left out (${skipped.length}):`,
      ...skipped.slice(0, shown).map((problem) => `  ${describeProblem(problem)}`)
    );
    if (skipped.length > shown) lines.push(`  and ${skipped.length - shown} more`);
  }
  return lines;
}

function listCounts(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return sorted.map(([what, count]) => `${what} (${count})`).join(", ");
}
