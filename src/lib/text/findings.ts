import {formatCount, formatPercent, listWords} from "../format.js";
import type {Spread} from "../statistics/spread.js";
import type {ComparedTerm, MarkStatistic} from "./genre-terms.js";
import type {PowerLaw} from "./power-law.js";
import type {Coverage} from "./vector-coverage.js";
import type {WordInGenre} from "./word-by-genre.js";

/** Sentences that say what a figure shows, from the figure's own data. */

/** Groups with fewer plots are not named as the longest or shortest. */
const FEWEST_PLOTS = 30;

export function findLengths(all: Spread | undefined, groups: readonly Spread[]): string {
  if (!all) return "No film that passes the filter has a plot.";
  const first = `Plots are short: half of ${formatCount(all.count)} have ${Math.round(all.median)} words or fewer, nine tenths at most ${Math.round(all.high90)}.`;
  const sorted = groups.filter(({count}) => count >= FEWEST_PLOTS).sort((a, b) => a.median - b.median);
  const [shortest, longest] = [sorted[0], sorted.at(-1)];
  if (!shortest || !longest || shortest.median === longest.median) return first;
  return `${first} ${longest.group} has the longest (median ${Math.round(longest.median)}), ${shortest.group} the shortest (${Math.round(shortest.median)}).`;
}

export function findGrowth(words: PowerLaw, terms: PowerLaw, last: {read: number; distinct: number}): string {
  const held = `${formatCount(last.read)} running words hold ${formatCount(last.distinct)} different ones`;
  const exponents = `(exponent ${formatExponent(words.exponent)}; after preparation ${formatExponent(terms.exponent)})`;
  if (!(words.exponent >= 0.05)) {
    return `These plots have run out of new words: ${held}, and more of them bring no others ${exponents}.`;
  }
  return `The vocabulary never stops growing: ${held}, and ten times the words bring ${times(10 ** words.exponent)} as many different ones ${exponents}.`;
}

/** Two digits after the point, and no minus before a zero. */
function formatExponent(exponent: number): string {
  return (Math.round(100 * exponent) / 100 + 0).toFixed(2);
}

export function findRanks(words: PowerLaw, top: number, running: number): string {
  return `A few words do most of the work: the most frequent alone is ${formatPercent(top / running, 1)} of all running words, and a word’s count falls with its rank to the power ${words.exponent.toFixed(2).replace("-", "−")}.`;
}

export function findCoverage(
  written: Coverage | undefined,
  lower: Coverage | undefined,
  prepared: Coverage | undefined
): string {
  if (!written || !lower || !prepared) return "";
  const share = ({distinct, distinctCovered}: Coverage) => formatPercent(distinctCovered / distinct);
  return `As written, ${share(written)} of the different words have a vector; in lower case ${share(lower)}, because the vectors know no capitals; after all steps ${share(prepared)}. Of the running words ${formatPercent(prepared.runningCovered / prepared.running, 1)} are then covered.`;
}

const statisticPhrases: Record<MarkStatistic, string> = {
  "log-odds": "by log-odds, surest first",
  "frequency-ratio": "by frequency ratio",
  pmi: "by pointwise mutual information",
  "chi-square": "by chi-square",
  "tf-idf": "by tf-idf"
};

export function findGenreTerms(
  genre: string,
  statistic: MarkStatistic,
  most: readonly (ComparedTerm & {word: string})[],
  films: {inside: number; outside: number},
  direction: "most" | "least" = "most"
): string {
  if (!most.length) return `No plot to compare: ${genre} needs films inside and outside among those chosen.`;
  const quoted = most.slice(0, 5).map(({word}) => `“${word}”`);
  const rare = most.filter(({filmsInside, filmsOutside}) => filmsInside + filmsOutside < 10).length;
  const warning =
    rare > most.length / 3 ? ` ${rare} of the ${most.length} words shown stand in fewer than ten films.` : "";
  const verb = direction === "most" ? "is marked by" : "avoids";
  return `${genre} ${verb} ${listWords(quoted)} (${statisticPhrases[statistic]}; ${formatCount(films.inside)} plots against ${formatCount(films.outside)} others).${warning}`;
}

export function findWord(word: string, genres: readonly WordInGenre[], plots: number, withWord: number): string {
  if (!withWord) return `“${word}” stands in none of the ${formatCount(plots)} plots chosen.`;
  const most = genres.reduce((best, genre) => (genre.share > best.share ? genre : best));
  return `“${word}” stands in ${formatCount(withWord)} of ${formatCount(plots)} plots (${formatPercent(withWord / plots, 1)}), most often in ${most.genre}: ${formatCount(most.withWord)} of ${formatCount(most.plots)} (${formatPercent(most.share, 1)}).`;
}

function times(factor: number): string {
  return `${factor.toFixed(1)} times`;
}
