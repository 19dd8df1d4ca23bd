import {type LogOdds, measureLogOdds, sum} from "./log-odds.js";
import type {GroupCounts} from "./term-counts.js";

/** Ways to say how strongly a word marks a group. Each is larger for a stronger mark. */
export const markStatistics = ["log-odds", "frequency-ratio", "pmi", "chi-square", "tf-idf"] as const;

export type MarkStatistic = (typeof markStatistics)[number];

/** A term compared between a group of films and the others. */
export interface ComparedTerm extends LogOdds {
  /** Row number in `terms`. */
  term: number;
  /** Times that it stands in the group's plots, and in the others'. */
  inside: number;
  outside: number;
  filmsInside: number;
  filmsOutside: number;
  /** The chosen statistic: z for log-odds, signed for chi-square. */
  score: number;
}

/** Compares every term that stands in the films counted, by a statistic. The order is that of `terms`. */
export function compareTerms(counts: GroupCounts, statistic: MarkStatistic = "log-odds"): ComparedTerm[] {
  const {inside, outside, filmsInside, filmsOutside, films} = counts;
  const totals = {inside: sum(inside), outside: sum(outside), films: films.inside + films.outside};
  return measureLogOdds(inside, outside)
    .map((odds, term) => {
      const compared = {
        ...odds,
        term,
        inside: inside[term],
        outside: outside[term],
        filmsInside: filmsInside[term],
        filmsOutside: filmsOutside[term]
      };
      return {...compared, score: scores[statistic](compared, totals)};
    })
    .filter(({inside, outside}) => inside + outside > 0);
}

/** The `limit` terms with the highest score, or with the lowest; ties by the order of `terms`. */
export function rankTerms(
  terms: readonly ComparedTerm[],
  limit: number,
  direction: "most" | "least" = "most"
): ComparedTerm[] {
  const sign = direction === "most" ? -1 : 1;
  return terms
    .filter(({score}) => !Number.isNaN(score))
    .sort((a, b) => (a.score === b.score ? a.term - b.term : sign * (a.score < b.score ? -1 : 1)))
    .slice(0, limit);
}

type Counted = Omit<ComparedTerm, "score">;
type Totals = {inside: number; outside: number; films: number};

const scores: Record<MarkStatistic, (term: Counted, totals: Totals) => number> = {
  "log-odds": ({z}) => z,
  /** Share of the group's words over share of the others'; infinite where the others never use the word. */
  "frequency-ratio": ({inside, outside}, totals) => inside / totals.inside / (outside / totals.outside),
  /** Pointwise mutual information in bits: log2 of p(word, group) / p(word) p(group). */
  pmi: ({inside, outside}, totals) =>
    Math.log2((inside * (totals.inside + totals.outside)) / (totals.inside * (inside + outside))),
  /** Pearson's statistic of the two-by-two table of word and group; negative where the group uses the word less. */
  "chi-square": ({inside, outside}, totals) => {
    const others = {inside: totals.inside - inside, outside: totals.outside - outside};
    const all = totals.inside + totals.outside;
    const difference = inside * others.outside - outside * others.inside;
    const margins = totals.inside * totals.outside * (inside + outside) * (others.inside + others.outside);
    return (Math.sign(difference) * all * difference ** 2) / margins;
  },
  /** Share of the group's words, times the logarithm of films over films with the word; the others do not matter. */
  "tf-idf": ({inside, filmsInside, filmsOutside}, totals) =>
    (inside / totals.inside) * Math.log(totals.films / (filmsInside + filmsOutside))
};
