import type {Film} from "../films.js";
import {countNoun, formatCount, listWords} from "../format.js";
import type {TableColumns} from "../table-definition.js";

/** What the films of a group share. */
export type DuplicateKind = "plot" | "poster" | "both";

export interface DuplicateGroup {
  kind: DuplicateKind;
  films: Film[];
  /** Largest similarity of two of the plots, 0 to 1; null where no plots are alike. */
  plotSimilarity: number | null;
  /** Smallest distance of two of the posters, in bits of 64; null where no posters are alike. */
  posterDistance: number | null;
}

/** The groups of the table `near_duplicates`, largest first, then by title. */
export function readDuplicateGroups(duplicates: TableColumns, films: readonly Film[]): DuplicateGroup[] {
  const byId = new Map(films.map((film) => [film.movieId, film]));
  const rowsByGroup = new Map<unknown, number[]>();
  for (let row = 0; row < duplicates.movie_id.length; ++row) {
    const group = duplicates.group[row];
    rowsByGroup.set(group, [...(rowsByGroup.get(group) ?? []), row]);
  }
  const groups = [...rowsByGroup.values()].map((rows): DuplicateGroup => {
    const present = <T>(name: string) =>
      rows.map((row) => duplicates[name][row] as T).filter((value) => value !== null);
    const kinds = new Set(present<DuplicateKind>("kind"));
    const similarities = present<number>("plot_similarity");
    const distances = present<number>("poster_distance");
    return {
      kind: kinds.size === 1 ? [...kinds][0] : "both",
      films: rows.flatMap((row) => byId.get(duplicates.movie_id[row] as string) ?? []),
      plotSimilarity: similarities.length ? Math.max(...similarities) : null,
      posterDistance: distances.length ? Math.min(...distances) : null
    };
  });
  return groups.sort((a, b) => b.films.length - a.films.length || (a.films[0].title < b.films[0].title ? -1 : 1));
}

/** How many groups there are, of which kind, and how many films they hold, in a sentence. */
export function describeDuplicates(groups: readonly DuplicateGroup[]): string {
  if (!groups.length) return "No two films share a plot or a poster.";
  const names: Record<DuplicateKind, string> = {plot: "a plot", poster: "a poster", both: "both"};
  const kinds = (["plot", "poster", "both"] as const)
    .map((kind) => ({kind, count: groups.filter((group) => group.kind === kind).length}))
    .filter(({count}) => count)
    .map(({kind, count}) => `${formatCount(count)} share ${names[kind]}`);
  const films = groups.reduce((sum, group) => sum + group.films.length, 0);
  return `${countNoun(groups.length, "group")} hold ${countNoun(films, "film")}: ${listWords(kinds)}.`;
}
