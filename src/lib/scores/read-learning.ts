import type {Genre} from "../genres/genres.js";
import {GENRES} from "../genres/genres.js";
import type {TableColumns} from "../table-definition.js";
import {fitGrowth, followGrowth} from "./growth-curve.js";
import type {LearningFigure, LearningKind} from "./measure-learning.js";

/** A figure of a model trained on some films. */
export interface LearningValue {
  films: number;
  value: number;
  low: number;
  high: number;
}

/** One model's learning curve by one figure of one genre, or of all. */
export interface LearningCurve {
  model: string;
  /** For readers. */
  name: string;
  draws: LearningValue[];
  means: LearningValue[];
  /** For twice all films, and what that adds to all films. */
  forecast?: LearningValue;
  gain?: LearningValue;
  /** What the same rule forecasts for a size that was measured, from half of its films and fewer. */
  check?: LearningValue;
  /** The fitted curve, from the fewest films to twice all. */
  traced: {films: number; value: number}[];
}

export interface LearningQuery {
  figure: LearningFigure;
  genre: Genre | "all";
  /** A model's name, from its id. */
  nameModel(id: string): string;
}

/** Reads the table `learning_curve`; a curve a model. */
export function readLearning(
  {model, figure, genre, kind, films, value, low, high}: TableColumns,
  query: LearningQuery
): LearningCurve[] {
  const models = [...new Set(Array.from(model as ArrayLike<string>))];
  return models.map((id): LearningCurve => {
    const rows = (wanted: LearningKind): LearningValue[] =>
      Array.from(model, (each, row) => ({each, row}))
        .filter(
          ({each, row}) =>
            each === id && figure[row] === query.figure && genre[row] === query.genre && kind[row] === wanted
        )
        .map(({row}) => ({
          films: films[row] as number,
          value: value[row] as number,
          low: low[row] as number,
          high: high[row] as number
        }));
    const means = rows("mean");
    return {
      model: id,
      name: query.nameModel(id),
      draws: rows("draw"),
      means,
      forecast: rows("forecast")[0],
      gain: rows("gain")[0],
      check: rows("check")[0],
      traced: traceCurve(means)
    };
  });
}

/** The gain of the next doubling by genre, for each model. */
export function listGains(
  table: TableColumns,
  query: Omit<LearningQuery, "genre">
): {name: string; genre: Genre | "all"; gain: LearningValue}[] {
  return (["all", ...GENRES] as const).flatMap((genre) =>
    readLearning(table, {...query, genre}).flatMap(({name, gain}) => (gain ? [{name, genre, gain}] : []))
  );
}

function traceCurve(means: readonly LearningValue[]): {films: number; value: number}[] {
  if (!means.length) return [];
  const curve = fitGrowth(means);
  const [from, to] = [means[0].films, 2 * means[means.length - 1].films];
  const full = means[means.length - 1].films;
  const steps = 40;
  const films = Array.from({length: steps + 1}, (_, step) => from * (to / from) ** (step / steps));
  return [...films, full].sort((a, b) => a - b).map((count) => ({films: count, value: followGrowth(curve, count)}));
}
