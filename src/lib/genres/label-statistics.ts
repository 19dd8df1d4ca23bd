import {GENRES} from "./genres.js";
import {countCombinations, hasGenre, labelCount} from "./multi-hot.js";

/** How many labels films have, and how evenly the labels are used. */
export interface LabelStatistics {
  films: number;
  /** `filmsByLabelCount[k]` films have k genres, from 0 to the largest k that occurs. */
  filmsByLabelCount: number[];
  /** Films of each genre, in the order of the nine. */
  genreCounts: number[];
  /** Mean genres per film (Tsoumakas and Katakis 2007); NaN with no films. */
  cardinality: number;
  /** Cardinality divided by the number of genres: the share of ones in the label matrix; NaN with no films. */
  density: number;
  /** Combinations that occur. */
  distinctCombinations: number;
  /** Per genre, the largest genre's count divided by its own (IRLbl, Charte et al. 2015); NaN for an absent genre. */
  imbalanceRatios: number[];
  /** Mean of the imbalance ratios of the genres that occur (MeanIR); NaN with none. */
  meanImbalanceRatio: number;
}

/** Computes the statistics over films given as multi-hot bits. */
export function describeLabels(multiHots: Iterable<number>, size: number = GENRES.length): LabelStatistics {
  const filmsByLabelCount = [0];
  const genreCounts = new Array<number>(size).fill(0);
  const combinations = countCombinations(multiHots);
  let films = 0;
  for (const [bits, count] of combinations) {
    films += count;
    const labels = labelCount(bits);
    while (filmsByLabelCount.length <= labels) filmsByLabelCount.push(0);
    filmsByLabelCount[labels] += count;
    for (let index = 0; index < size; ++index) if (hasGenre(bits, index)) genreCounts[index] += count;
  }
  return {
    films,
    genreCounts,
    distinctCombinations: combinations.size,
    ...describeDistribution(filmsByLabelCount, size),
    ...describeImbalance(genreCounts)
  };
}

/** Cardinality and density of films of which `filmsByLabelCount[k]` have k genres. */
export function describeDistribution(
  filmsByLabelCount: number[],
  size: number = GENRES.length
): Pick<LabelStatistics, "filmsByLabelCount" | "cardinality" | "density"> {
  const films = filmsByLabelCount.reduce((sum, count) => sum + count, 0);
  const labels = filmsByLabelCount.reduce((sum, count, k) => sum + count * k, 0);
  return {filmsByLabelCount, cardinality: films ? labels / films : NaN, density: films ? labels / films / size : NaN};
}

/** Imbalance ratios of the genres' counts. */
export function describeImbalance(
  genreCounts: readonly number[]
): Pick<LabelStatistics, "imbalanceRatios" | "meanImbalanceRatio"> {
  const largest = Math.max(...genreCounts);
  const imbalanceRatios = genreCounts.map((count) => (count ? largest / count : NaN));
  const known = imbalanceRatios.filter((ratio) => !Number.isNaN(ratio));
  return {imbalanceRatios, meanImbalanceRatio: known.reduce((sum, ratio) => sum + ratio, 0) / known.length};
}
