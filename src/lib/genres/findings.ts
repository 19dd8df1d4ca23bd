import {group} from "d3";
import type {Verdict} from "./claims.js";
import {
  type CoOccurrence,
  conditionalProbability,
  type GenrePair,
  jointShare,
  lift,
  listPairs
} from "./co-occurrence.js";
import type {GenreCombination} from "./combinations.js";
import {MEASURES, type Measure} from "./compare.js";
import type {DecadePair} from "./decades.js";
import {GENRES} from "./genres.js";
import type {GenreGraph} from "./graph.js";
import type {LabelStatistics} from "./label-statistics.js";
import type {GenreMarginal} from "./marginals.js";
import {decodeMultiHot} from "./multi-hot.js";

const noFilms = "No film passes the filter.";

/** Sentences under charts, computed from what the charts show. */
export function findGenresPerFilm(
  ours: LabelStatistics,
  reference: Pick<LabelStatistics, "filmsByLabelCount" | "cardinality">
): string {
  if (!ours.films) return noFilms;
  const referenceFilms = sum(reference.filmsByLabelCount);
  const [single, referenceSingle] = [
    (ours.filmsByLabelCount[1] ?? 0) / ours.films,
    (reference.filmsByLabelCount[1] ?? 0) / referenceFilms
  ];
  return (
    `Our films have ${ours.cardinality.toFixed(2)} of the nine genres each, and ${percent(single)} have only one; ` +
    `the reference’s have ${reference.cardinality.toFixed(2)} each, and ${percent(referenceSingle)} have only one.`
  );
}

/** The extremes of what the matrix shows. */
export function findInMatrix(matrix: CoOccurrence, measure: Measure, whose: string): string {
  const pairs = listPairs().filter(([a, b]) => lift(matrix, a, b) >= 0);
  if (!matrix.films || !pairs.length) return noFilms;
  if (measure === "count") {
    const [a, b] = largest(pairs, ([p, q]) => matrix.counts[p][q]);
    return `${whose} ${matrix.films.toLocaleString("en-US")} films, ${name([a, b])} is the commonest pair: ${films(matrix.counts[a][b])} have both.`;
  }
  if (measure === "probability") {
    const [a, b] = largest(
      pairs.flatMap(([p, q]): GenrePair[] => [
        [p, q],
        [q, p]
      ]),
      ([p, q]) => conditionalProbability(matrix, p, q)
    );
    const share = [conditionalProbability(matrix, a, b), conditionalProbability(matrix, b, a)].map(percent);
    return `${whose} films, ${share[0]} of ${GENRES[a]} have ${GENRES[b]} too, the highest share; the other way round it is ${share[1]}.`;
  }
  const most = largest(pairs, (pair) => lift(matrix, ...pair));
  const least = largest(pairs, (pair) => -lift(matrix, ...pair));
  return (
    `${whose} films, ${name(most)} meet most above chance (lift ${lift(matrix, ...most).toFixed(2)}), ` +
    `${name(least)} least (${lift(matrix, ...least).toFixed(2)}).`
  );
}

/** Where two matrices differ most, by the measure that is shown. */
export function findDifference(ours: CoOccurrence, reference: CoOccurrence, measure: Measure): string {
  const {difference, value} = MEASURES.find(({name}) => name === measure)!;
  const differ = (pair: GenrePair) => difference(ours, reference, ...pair);
  const both = listPairs().flatMap(([a, b]): GenrePair[] => [
    [a, b],
    [b, a]
  ]);
  const pairs = (measure === "probability" ? both : listPairs()).filter((pair) => Number.isFinite(differ(pair)));
  if (!pairs.length) return noFilms;
  const format = (matrix: CoOccurrence, [a, b]: GenrePair) => {
    if (measure === "count") return `${(100 * jointShare(matrix, a, b)).toFixed(1)}%`;
    return measure === "probability" ? percent(value(matrix, a, b)) : value(matrix, a, b).toFixed(2);
  };
  const describe = (pair: GenrePair) => `${name(pair)} (${format(ours, pair)} against ${format(reference, pair)})`;
  return (
    `By ${differenceWords[measure]}, ours exceed the reference most for ${describe(largest(pairs, differ))} and fall ` +
    `short most for ${describe(largest(pairs, (pair) => -differ(pair)))}.`
  );
}

const differenceWords: Record<Measure, string> = {
  count: "share of all films",
  probability: "share of the first genre’s films",
  lift: "lift",
  npmi: "NPMI"
};

export function findMarginals(ours: readonly GenreMarginal[]): string {
  const known = ours.filter((row) => row.films);
  if (!known.length) return noFilms;
  const most = largest(known, (row) => row.companionsPerFilm);
  const least = largest(known, (row) => -row.companionsPerFilm);
  return (
    `Of our genres ${most.genre} keeps the most company, ${most.companionsPerFilm.toFixed(2)} other genres a film, ` +
    `and ${least.genre} the least, ${least.companionsPerFilm.toFixed(2)}.`
  );
}

export function findCombinations(combinations: readonly GenreCombination[], shown: number): string {
  if (!combinations.length) return noFilms;
  const total = sum(combinations.map((combination) => combination.films));
  const top = combinations.slice(0, shown);
  const first = combinations[0];
  return (
    `${combinations.length} of the 511 possible combinations occur; the ${top.length} most frequent hold ` +
    `${percent(sum(top.map((combination) => combination.films)) / total)} of the films. The first is ` +
    `${decodeMultiHot(first.multiHot).join(", ")}${first.size === 1 ? " alone" : ""}, ${films(first.films)}.`
  );
}

export function findInGraph({nodes, edges}: GenreGraph, minimumLift: number): string {
  if (!nodes.length) return noFilms;
  const joined = new Set(edges.flatMap(({a, b}) => [a, b]));
  const alone = nodes.filter(({genre}) => !joined.has(genre)).map(({genre}) => GENRES[genre]);
  const strongest = edges.length
    ? `; the strongest is ${name([edges[0].a, edges[0].b])} at ${edges[0].lift.toFixed(2)}`
    : "";
  const rest = alone.length ? ` Joined to none: ${alone.join(", ")}.` : "";
  return `${edges.length} of 36 pairs have a lift of ${minimumLift.toFixed(1)} or more${strongest}.${rest}`;
}

/** The pair whose share changed most between its first and last decade of enough films. */
export function findOverDecades(rows: readonly DecadePair[], fewFilms: number): string {
  const byPair = group(rows, ({a, b}) => `${a} ${b}`);
  const changes = Array.from(byPair.values(), (list) => {
    const enough = list.filter(({either}) => either >= fewFilms);
    return enough.length > 1 ? {first: enough[0], last: enough.at(-1)!} : null;
  }).filter((change) => change !== null);
  if (!changes.length) return rows.length ? "No pair has enough films in two decades to compare." : noFilms;
  const {first, last} = largest(changes, (change) => Math.abs(change.last.share - change.first.share));
  return (
    `Of these pairs ${name([first.a, first.b])} changed most: of the films with either, ${percent(first.share)} had ` +
    `both in the ${first.decade}s and ${percent(last.share)} in the ${last.decade}s.`
  );
}

/** How many claims hold, on the reference's matrix and on ours. */
export function findClaims(reference: readonly Verdict[], ours: readonly Verdict[]): string {
  const tally = (verdicts: readonly Verdict[]) =>
    (["holds", "partly", "undecided", "fails", "cannot be tested"] as const)
      .map((verdict) => [verdicts.filter((other) => other === verdict).length, verdict] as const)
      .filter(([count]) => count > 0)
      .map(([count, verdict]) => `${count} ${verdictWords[verdict][count === 1 ? 0 : 1]}`)
      .join(", ");
  return `Of ${reference.length} statements, on the reference’s own matrix ${tally(reference)}; on our films ${tally(ours)}.`;
}

const verdictWords: Record<Verdict, [one: string, more: string]> = {
  holds: ["holds", "hold"],
  partly: ["holds partly", "hold partly"],
  undecided: ["is undecided", "are undecided"],
  fails: ["fails", "fail"],
  "cannot be tested": ["cannot be tested", "cannot be tested"]
};

function largest<T>(items: readonly T[], value: (item: T) => number): T {
  return items.reduce((best, item) => (value(item) > value(best) ? item : best));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function name([a, b]: GenrePair): string {
  return `${GENRES[a]} with ${GENRES[b]}`;
}

function films(count: number): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? "film" : "films"}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
