import {basename} from "node:path";
import {formatCount, listWords} from "../../lib/format.js";
import type {Genre} from "../../lib/genres/genres.js";
import {isSelected, SELECTION_RULES, type SelectionRule} from "../../lib/genres/selection-rules.js";
import {drawFilms} from "../../lib/ingest/draw-films.js";
import {countSelection, type SelectionReport, type SelectionStep} from "../../lib/ingest/selection-report.js";
import {CorpusError} from "../corpus-error.js";
import {scanTitles} from "./scan-titles.js";
import type {SelectedTitle} from "./selected-title.js";

export interface SelectionOptions {
  /** Which films the genres choose: see `SelectionRule`. */
  rule: SelectionRule;
  /** The genres to choose by; all nine when absent. */
  genres?: readonly Genre[];
  /** The most films of each genre; no cap when absent. */
  cap?: number;
  /** Of the cap's draw and of the limit's. */
  seed: number;
  /** Values of titleType, such as movie and tvMovie. */
  types: readonly string[];
  /** First and last year of release; a film of unknown year is outside. */
  years?: readonly [first: number, last: number];
  /** The most films in all, drawn by the same order as the cap's. */
  limit?: number;
}

export interface Selection {
  /** Ordered by id. */
  films: SelectedTitle[];
  report: SelectionReport;
}

/**
 * Chooses films from a title.basics file, gzipped or plain, in one streaming pass: titles of the chosen types that are
 * not marked as adult, with genres that the rule keeps; all their genres stay. Throws a CorpusError that names the
 * file and, where it can be known, the line when the file is damaged or not in IMDb's format, or when no title is left.
 */
export async function selectTitles(path: string, options: SelectionOptions): Promise<Selection> {
  const {rule, genres: among, types, years} = options;
  const counts = {types: 0, notAdult: 0, inYears: 0, withGenres: 0};
  const found: SelectedTitle[] = [];
  // A genre list is one object for all rows that share it, so the rule is applied once to each.
  const chosen = new Map<readonly string[], boolean>();
  const {rows} = await scanTitles(path, types, ({movieId, title, isAdult, year, runtime, genres}) => {
    ++counts.types;
    if (isAdult) return;
    ++counts.notAdult;
    if (years && (year === null || year < years[0] || year > years[1])) return;
    ++counts.inYears;
    if (!genres.length) return;
    ++counts.withGenres;
    if (!chosen.has(genres)) chosen.set(genres, isSelected(rule, genres, among));
    if (chosen.get(genres)) found.push({movieId, title, year, runtime, genres});
  });
  const {capped, limited} = drawFilms(found, options);
  const funnel: SelectionStep[] = [
    {step: "titles", description: "rows of title.basics", count: rows},
    {step: "types", description: `of type ${listWords(types, "or")}`, count: counts.types},
    {step: "not adult", description: "not marked as adult", count: counts.notAdult},
    {step: "years", description: years ? `of ${years[0]} to ${years[1]}` : "of any year", count: counts.inYears},
    {step: "with genres", description: "with a genre or more", count: counts.withGenres},
    {step: "rule", description: describeRule(options), count: found.length},
    {step: "cap", description: describeCap(options), count: capped.length},
    {step: "limit", description: describeLimit(options), count: limited.length}
  ];
  refuseEmpty(path, funnel);
  return {films: limited, report: {funnel, ...countSelection(found, limited)}};
}

function describeRule({rule, genres}: SelectionOptions): string {
  if (!genres) return SELECTION_RULES.find(({name}) => name === rule)!.label;
  return rule === "any" ? `any of ${genres.join(", ")}` : `within ${genres.join(", ")}`;
}

function describeCap({cap}: SelectionOptions): string {
  return cap === undefined ? "no cap" : `drawn, ${formatCount(cap)} of a genre at most`;
}

function describeLimit({limit}: SelectionOptions): string {
  return limit === undefined ? "no limit" : `drawn, ${formatCount(limit)} in all at most`;
}

/** Throws when no title is left, naming the step that lost the last of them. */
function refuseEmpty(path: string, funnel: readonly SelectionStep[]): void {
  const index = funnel.findIndex(({count}) => count === 0);
  if (index < 0) return;
  const file = basename(path);
  if (index === 0) throw new CorpusError([{file, message: "has a header and no rows; get the file again"}]);
  const {description} = funnel[index];
  const before = formatCount(funnel[index - 1].count);
  const advice = "check that the file is IMDb's title.basics, and the types, years and genres that were asked for";
  throw new CorpusError([
    {file, message: `no title is left at the step "${description}" (${before} before it); ${advice}`}
  ]);
}
