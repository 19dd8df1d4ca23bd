import {GENRES, type Genre} from "../genres/genres.js";
import {GENRE_METRICS, metricOfGenre} from "../metrics/genre-metrics.js";
import {equalWeights, mean} from "../metrics/metric.js";
import {prepareMetrics} from "../metrics/summarize.js";
import {percentileInterval} from "../statistics/intervals.js";
import {createResampler} from "../statistics/resample.js";
import type {LearningDraw} from "../train/learning-curve.js";
import {createRandom} from "../train/random.js";
import {fitGrowth, followGrowth} from "./growth-curve.js";

/** The figures that a learning curve is traced by; for all genres their means, macro F1 and mean average precision. */
export const LEARNING_FIGURES = ["f1", "averagePrecision"] as const;
export type LearningFigure = (typeof LEARNING_FIGURES)[number];

/**
 * What a row of a learning curve is: one `draw` of films; the `mean` of a size's draws; the `forecast` for twice the
 * films, and the `gain` over all films that it amounts to; or a `check`, what the same rule would have forecast from
 * half of a size's films and fewer.
 */
export type LearningKind = "draw" | "mean" | "forecast" | "gain" | "check";

export interface LearningRow {
  figure: LearningFigure;
  genre: Genre | "all";
  kind: LearningKind;
  /** Films trained on. */
  films: number;
  /** Of a draw; 0 for what is made of several. */
  seed: number;
  value: number;
  /** 95 % interval over resampled validation films and draws; NaN for a draw. */
  low: number;
  high: number;
}

export interface MeasureLearningOptions {
  draws: number;
  seed: number;
}

const genreMetrics = LEARNING_FIGURES.map((key) => GENRE_METRICS.find((metric) => metric.key === key)!);
const metrics = genreMetrics.flatMap((metric) => GENRES.map((genre, index) => metricOfGenre(metric, index, genre)));
const columns = LEARNING_FIGURES.flatMap((figure) => [
  ...GENRES.map((genre) => ({figure, genre: genre as Genre | "all"})),
  {figure, genre: "all" as const}
]);

/**
 * The learning curve of one model with its forecast for the next doubling. Intervals are of resampled validation films,
 * the same for all sizes, and of draws resampled within their size; each resample is fitted and followed anew, so that
 * the forecast's interval has in it what is not known of the curve's shape, as far as this family of curves goes.
 */
export function measureLearning(
  learning: readonly LearningDraw[],
  {draws, seed}: MeasureLearningOptions
): LearningRow[] {
  const sizes = [...new Set(learning.map(({films}) => films))].sort((a, b) => a - b);
  const full = sizes.at(-1);
  if (full === undefined) return [];
  const bySize = sizes.map((size) => learning.flatMap(({films}, index) => (films === size ? [index] : [])));
  const measures = learning.map(({scored}) => prepareMetrics(metrics, scored));
  const measure = (weights: Float64Array) => measures.map((each) => addMeans(each(weights)));
  const checked = findChecked(sizes);

  /** Means by size, then forecast, gain and check, each by column. */
  const summarize = (figures: readonly Float64Array[], chosen: readonly (readonly number[])[]): Float64Array[] => {
    const means = chosen.map((indexes) =>
      columns.map((_, column) => mean(indexes.map((index) => figures[index][column])))
    );
    const forecast = (limit: number, films: number) =>
      columns.map((_, column) => {
        const points = sizes.flatMap((size, place) =>
          size <= limit ? [{films: size, value: means[place][column]}] : []
        );
        return followGrowth(fitGrowth(points), films);
      });
    const next = forecast(full, 2 * full);
    const gain = next.map((value, column) => value - means[sizes.length - 1][column]);
    const check = checked ? [forecast(checked.from, checked.to)] : [];
    return [...means, next, gain, ...check].map((values) => Float64Array.from(values));
  };

  const films = learning[0].scored.films;
  const estimates = measure(equalWeights(films));
  const estimate = summarize(estimates, bySize);
  const samples = estimate.map(() => columns.map(() => new Float64Array(draws)));
  const resample = createResampler(seed);
  const random = createRandom(seed);
  const weights = equalWeights(films);
  for (let draw = 0; draw < draws; ++draw) {
    resample(weights);
    const chosen = bySize.map((indexes) => indexes.map(() => indexes[Math.floor(random.uniform() * indexes.length)]));
    for (const [row, values] of summarize(measure(weights), chosen).entries()) {
      for (const [column, value] of values.entries()) samples[row][column][draw] = value;
    }
  }

  const names: {kind: LearningKind; films: number}[] = [
    ...sizes.map((size) => ({kind: "mean" as const, films: size})),
    {kind: "forecast", films: 2 * full},
    {kind: "gain", films: 2 * full},
    ...(checked ? [{kind: "check" as const, films: checked.to}] : [])
  ];
  return columns.flatMap(({figure, genre}, column) => [
    ...learning.map(
      (draw, index): LearningRow => ({
        ...{figure, genre, kind: "draw", films: draw.films, seed: draw.seed},
        ...{value: estimates[index][column], low: NaN, high: NaN}
      })
    ),
    ...names.map(({kind, films}, row): LearningRow => {
      const [low, high] = percentileInterval(samples[row][column]);
      return {figure, genre, kind, films, seed: 0, value: estimate[row][column], low, high};
    })
  ]);
}

/** The largest size that was measured at half of its films as well: where a forecast can be held against the truth. */
function findChecked(sizes: readonly number[]): {from: number; to: number} | undefined {
  for (const to of [...sizes].reverse()) {
    const from = sizes.find((size) => Math.abs(2 * size - to) <= 2);
    if (from !== undefined && sizes.filter((size) => size <= from).length >= 3) return {from, to};
  }
  return undefined;
}

/** The genres' values by figure, each followed by their mean. */
function addMeans(values: Float64Array): Float64Array {
  return Float64Array.from(
    LEARNING_FIGURES.flatMap((_, figure) => {
      const own = [...values.subarray(figure * GENRES.length, (figure + 1) * GENRES.length)];
      return [...own, mean(own)];
    })
  );
}
