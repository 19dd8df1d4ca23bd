import {GENRES, type Genre} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";
import type {TrainingFilm} from "../train/films.js";
import {dealFolds, predictOutOfFold} from "../train/folds.js";
import {rowsByPart} from "../train/recipe.js";
import {averageLogits} from "../train/stacking.js";
import type {CatalogueVote} from "../train/targets.js";
import {foldCount} from "../train/train-candidates.js";
import {hearOpinions, isContradicted} from "./opinions.js";
import type {Probe} from "./probes.js";

/** One genre of one film, as our label has it and as others see it. */
export interface LabelDecision {
  /** Row number in `films`. */
  film: number;
  genre: Genre;
  /** Whether our label gives the genre. */
  given: boolean;
  /** Of the genre, by models that were trained without the film. */
  probability: number;
  /** Whether that is sure enough of the opposite to name the label a candidate for a mistake. */
  confident: boolean;
  /** Other catalogues that say something of the genre, and those that say the opposite of our label. */
  heard: number;
  against: number;
}

const foldSeed = 2025;

/**
 * Probabilities of all films with a plot in training and validation by models that have not seen them: training films
 * out of fold, validation films by models of all training films; the mean of the probes' log-odds.
 */
export function predictUnseen(
  films: readonly TrainingFilm[],
  probes: readonly Probe[],
  progress: (done: number, total: number) => void = () => {}
): {rows: number[]; probabilities: Float64Array} {
  const {train, validation} = rowsByPart(films, ({hasPlot}) => hasPlot);
  const folds = dealFolds(
    train.map((row) => films[row]),
    foldCount,
    foldSeed
  );
  const total = probes.length * (foldCount + 1);
  const predicted = probes.map((probe, place) => {
    const outOfFold = predictOutOfFold(folds, GENRES.length, (trained, fold) => {
      const predict = probe.train(trained.map((index) => train[index]));
      progress(place * (foldCount + 1) + fold + 1, total);
      return (held) => predict(held.map((index) => train[index]));
    });
    const others = probe.train(train)(validation);
    progress((place + 1) * (foldCount + 1), total);
    return Float64Array.from([...outOfFold, ...others]);
  });
  return {rows: [...train, ...validation], probabilities: averageLogits(predicted)};
}

/**
 * The mean probability of a label among the films that have it, for each genre: `given` of the genre where our label
 * gives it, `denied` of its absence where it does not. What is at least as sure of the opposite is confidently so
 * (confident learning, Northcutt, Jiang and Chuang 2021).
 */
export function findConfidence(
  probabilities: Float64Array,
  multiHot: readonly number[]
): {given: number; denied: number}[] {
  return GENRES.map((_, genre) => {
    const own = multiHot.map((bits, row) => ({
      given: hasGenre(bits, genre),
      probability: probabilities[row * GENRES.length + genre]
    }));
    const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      given: average(own.filter(({given}) => given).map(({probability}) => probability)),
      denied: average(own.filter(({given}) => !given).map(({probability}) => 1 - probability))
    };
  });
}

/** Every decision that a model which has not seen the film, and other catalogues, have something to say of. */
export function judgeLabels(
  films: readonly TrainingFilm[],
  {rows, probabilities}: {rows: readonly number[]; probabilities: Float64Array},
  votes: ReadonlyMap<string, readonly CatalogueVote[]>
): LabelDecision[] {
  const confidence = findConfidence(
    probabilities,
    rows.map((row) => films[row].multiHot)
  );
  return rows.flatMap((film, row) => {
    const {movieId, multiHot} = films[film];
    return GENRES.map((genre, index): LabelDecision => {
      const probability = probabilities[row * GENRES.length + index];
      const given = hasGenre(multiHot, index);
      const opinions = hearOpinions(votes.get(movieId) ?? [], index);
      return {
        ...{film, genre, given, probability},
        confident: given ? 1 - probability >= confidence[index].denied : probability >= confidence[index].given,
        heard: opinions.heard,
        against: given ? opinions.heard - opinions.giving : opinions.giving
      };
    });
  });
}

/** Whether most of two or more other catalogues say the opposite of our label. */
export function isDisputed({heard, against, given}: Pick<LabelDecision, "heard" | "against" | "given">): boolean {
  return isContradicted({heard, giving: given ? heard - against : against}, given);
}
