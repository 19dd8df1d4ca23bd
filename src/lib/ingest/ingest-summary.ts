import {countNoun, formatCount} from "../format.js";

/** What an ingest asked for and what came of it, in films. */
export interface IngestSummary {
  asked: number;
  /** Films that TMDB has. */
  found: number;
  /** Films that TMDB has not. */
  unmatched: number;
  withPlot: number;
  /** Found, but TMDB has no overview in English. */
  withoutPlot: number;
  withPoster: number;
  /** Found, but TMDB names no poster. */
  withoutPoster: number;
  withBoth: number;
  /** True when posters were not asked for. */
  skippedPosters: boolean;
  failures: readonly FailureGroup[];
}

/** Failures with the same cause. */
export interface FailureGroup {
  what: "film" | "poster";
  reason: string;
  movieIds: readonly string[];
}

/** Groups failures by what failed and why, most frequent first. */
export function groupFailures(failures: readonly {what: FailureGroup["what"]; reason: string; movieId: string}[]) {
  const groups = new Map<string, FailureGroup & {movieIds: string[]}>();
  for (const {what, reason: text, movieId} of failures) {
    // The reasons name the film that they are about; without it they are the same.
    const reason = text.replaceAll(movieId, "a film").replace(/page of film \d+/, "page of a film");
    const group = groups.get(`${what} ${reason}`) ?? {what, reason, movieIds: []};
    groups.set(`${what} ${reason}`, group);
    group.movieIds.push(movieId);
  }
  return [...groups.values()].sort((a, b) => b.movieIds.length - a.movieIds.length);
}

/** How many failed in all. */
export function countFailures({failures}: IngestSummary): number {
  return failures.reduce((sum, {movieIds}) => sum + movieIds.length, 0);
}

/** The summary as lines for a terminal. */
export function formatSummary(summary: IngestSummary): string[] {
  const {asked, found, unmatched, failures} = summary;
  const lines = [
    `Asked for ${countNoun(asked, "film")}: ${formatCount(found)} found at TMDB, ${formatCount(unmatched)} not there`,
    `Plots: ${formatCount(summary.withPlot)}; ${countNoun(summary.withoutPlot, "film")} without`,
    `Posters: ${formatCount(summary.withPoster)}; ${
      summary.skippedPosters ? "none was asked for" : `${countNoun(summary.withoutPoster, "film")} without`
    }`,
    `Both: ${countNoun(summary.withBoth, "film")}`
  ];
  if (!failures.length) return lines;
  lines.push(`Failed: ${formatCount(countFailures(summary))}`);
  for (const {what, reason, movieIds} of failures) {
    const some = movieIds.slice(0, 3).join(", ");
    const more = movieIds.length > 3 ? ` and ${formatCount(movieIds.length - 3)} more` : "";
    lines.push(`  ${countNoun(movieIds.length, what)}: ${reason} (${some}${more})`);
  }
  return lines;
}
