import {GENRES} from "./genres.js";

/**
 * How films are chosen by their genres.
 * - `any`: at least one genre is among the nine.
 * - `within`: at least one genre, and all of them among the nine (the reference project's rule).
 */
export type SelectionRule = "any" | "within";

export const SELECTION_RULES: readonly {name: SelectionRule; label: string}[] = [
  {name: "any", label: "any of the nine"},
  {name: "within", label: "within the nine"}
];

/** True when a film with these genres is kept by the rule, for the nine genres or for those in `among`. */
export function isSelected(rule: SelectionRule, genres: readonly string[], among: readonly string[] = GENRES): boolean {
  const isAmong = (genre: string) => among.includes(genre);
  return rule === "any" ? genres.some(isAmong) : genres.length > 0 && genres.every(isAmong);
}
