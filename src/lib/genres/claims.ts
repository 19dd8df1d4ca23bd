import {type CoOccurrence, conditionalProbability, lift, listPairs} from "./co-occurrence.js";
import {type Genre, genreIndex} from "./genres.js";
import {type Interval, liftInterval} from "./intervals.js";
import {boundAlone, checkMatrix} from "./matrix-checks.js";

/** "The two come strongly together" or "this one stands on its own". */
export type Claim =
  | {kind: "together"; genres: readonly [Genre, Genre]; text: string}
  | {kind: "alone"; genres: readonly [Genre]; text: string};

/** What the reference project says about its matrix; the last of its four claims is about two genres. */
export const REFERENCE_CLAIMS: readonly Claim[] = [
  {kind: "together", genres: ["Action", "Crime"], text: "Action and Crime: strongly together"},
  {kind: "together", genres: ["Horror", "Thriller"], text: "Horror and Thriller: strongly together"},
  {kind: "together", genres: ["Romance", "Drama"], text: "Romance and Drama: strongly together"},
  {kind: "alone", genres: ["Comedy"], text: "Comedy: on its own"},
  {kind: "alone", genres: ["Sci-Fi"], text: "Sci-Fi: on its own"}
];

/** What counts as strong: half as many films again as independence would give. */
export const strongLift = 1.5;

export type Verdict = "holds" | "partly" | "undecided" | "fails" | "cannot be tested";

export interface TogetherResult {
  kind: "together";
  /** Films with both. */
  films: number;
  lift: number;
  /** 95 % interval of the lift. */
  interval: Interval;
  /** Place by lift among all pairs, 1 the highest. */
  rank: number;
  /** Place by number of films among all pairs. */
  countRank: number;
  pairs: number;
  /** P(second | first) and P(first | second). */
  probabilities: [number, number];
  verdict: Verdict;
}

export interface AloneResult {
  kind: "alone";
  films: number;
  /** Mean number of other genres on a film of this genre. */
  companions: number;
  /** Place among the genres, 1 the fewest companions. */
  rank: number;
  genres: number;
  /** How many other genres it meets more often than by chance: lift interval wholly above 1. */
  partners: number;
  /** Share of its films that have no other genre: one number twice where known, else bounds. */
  aloneShare: Interval;
  verdict: Verdict;
}

export interface ClaimOptions {
  /** Films that have exactly one genre, per genre, where known; else the share alone is bounded. */
  alone?: readonly number[];
  /** The most genres that a film has, for the bounds. */
  mostGenres: number;
}

/** Tests a claim on a matrix. The rules of the verdicts are those of `judgeTogether` and `judgeAlone`. */
export function testClaim(claim: Claim, matrix: CoOccurrence, options: ClaimOptions): TogetherResult | AloneResult {
  return claim.kind === "together"
    ? testTogether(matrix, genreIndex(claim.genres[0]), genreIndex(claim.genres[1]))
    : testAlone(matrix, genreIndex(claim.genres[0]), options);
}

export function testTogether(matrix: CoOccurrence, a: number, b: number): TogetherResult {
  const pairs = listPairs(matrix.counts.length);
  const ratio = lift(matrix, a, b);
  const films = matrix.counts[a][b];
  const interval = liftInterval(matrix, a, b);
  const rank = 1 + pairs.filter((pair) => lift(matrix, ...pair) > ratio).length;
  return {
    kind: "together",
    films,
    lift: ratio,
    interval,
    rank,
    countRank: 1 + pairs.filter(([p, q]) => matrix.counts[p][q] > films).length,
    pairs: pairs.length,
    probabilities: [conditionalProbability(matrix, a, b), conditionalProbability(matrix, b, a)],
    verdict: judgeTogether(ratio, interval)
  };
}

/**
 * holds: the lift is `strongLift` or more and its interval lies above 1. partly: the interval lies above 1, but the
 * lift is smaller. undecided: the interval holds 1. fails: it lies below 1.
 */
export function judgeTogether(ratio: number, [low, high]: Interval): Verdict {
  if (Number.isNaN(ratio)) return "cannot be tested";
  if (ratio === 0 || high < 1) return "fails";
  if (low <= 1) return "undecided";
  return ratio >= strongLift ? "holds" : "partly";
}

export function testAlone(matrix: CoOccurrence, genre: number, {alone, mostGenres}: ClaimOptions): AloneResult {
  const {genreCounts, companions} = checkMatrix(matrix);
  const present = genreCounts.flatMap((count, index) => (count ? [index] : []));
  const perFilm = companions.map((count, index) => count / genreCounts[index]);
  const films = genreCounts[genre];
  const bounds = alone ? [alone[genre], alone[genre]] : boundAlone(films, companions[genre], mostGenres);
  const rank = 1 + present.filter((index) => perFilm[index] < perFilm[genre]).length;
  return {
    kind: "alone",
    films,
    companions: perFilm[genre],
    rank,
    genres: present.length,
    partners: present.filter((other) => other !== genre && liftInterval(matrix, genre, other)[0] > 1).length,
    aloneShare: [bounds[0] / films, bounds[1] / films],
    verdict: films ? judgeAlone(rank, present.length) : "cannot be tested"
  };
}

/** holds: among the third of the genres with the fewest companions. fails: among the third with the most. */
export function judgeAlone(rank: number, genres: number): Verdict {
  if (rank <= genres / 3) return "holds";
  return rank <= (2 * genres) / 3 ? "partly" : "fails";
}
