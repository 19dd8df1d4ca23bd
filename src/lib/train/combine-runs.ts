import {GENRES} from "../genres/genres.js";
import type {Ensemble} from "../inference/ensemble.js";
import {fitDecision} from "../thresholds/fit-decision.js";
import {chosenBy, type Settings, scoreProbabilities} from "./choose-candidate.js";
import {selectTargets, type TrainingFilm} from "./films.js";
import {dealFolds, predictOutOfFold} from "./folds.js";
import {alignMembers, countFilms, type Fitting, nameModels, takePlaces, truthOf} from "./member-runs.js";
import type {MemberRun, TrainedModel} from "./recipe.js";
import {foldCount} from "./train-candidates.js";

const size = GENRES.length;
const foldSeed = 2026;

/** A combination of several runs' probabilities as it was fitted. */
export interface Combination {
  /** Probabilities (films x 9) from those of the members, in their order. */
  combine(members: readonly Float64Array[]): Float64Array;
  /** What run.json says of it. */
  settings: Settings;
  /** Numbers that were fitted. */
  parameters: number;
  /** One line for who waits. */
  summary: string;
  /** It as a file, where it can predict other films: given the members' models. */
  ensemble?(models: readonly {model: string; checksum: string}[]): Ensemble;
}

export type FitCombination = (fitting: Fitting) => Combination;

/** Films, each predicted by a combination that was fitted on the other folds. */
export function crossFit(fitCombination: FitCombination, fitting: Fitting, folds: ArrayLike<number>): Float64Array {
  return predictOutOfFold(folds, size, (trained) => {
    const {combine} = fitCombination(takePlaces(fitting, trained));
    return (held) => combine(takePlaces(fitting, held).members);
  });
}

/**
 * Combines runs by what is fitted on validation. Thresholds are fitted on cross-fitted predictions, so that no film's
 * own label has been seen by what they cut. A combination that can be kept, because all members' models are, stores what
 * it predicts itself, which any film gets; another stores cross-fitted predictions of validation, which flatter nothing.
 */
export function trainCombination(
  films: readonly TrainingFilm[],
  runs: readonly MemberRun[],
  fitCombination: FitCombination,
  report?: (line: string) => void
): TrainedModel {
  const {rows, members} = alignMembers(runs.map(({predictions}) => predictions));
  const places = (part: string) => rows.flatMap((row, place) => (films[row].part === part ? [place] : []));
  const [validation, test] = [places("validation"), places("test")];
  const fitting = takePlaces({members, truth: truthOf(films, rows)}, validation);
  const folds = dealFolds(
    validation.map((place) => films[rows[place]]),
    foldCount,
    foldSeed
  );
  const crossFitted = crossFit(fitCombination, fitting, folds);
  const crossScore = scoreProbabilities(crossFitted, fitting.truth);
  const {combine, settings, parameters, summary, ensemble} = fitCombination(fitting);
  const score = scoreProbabilities(combine(fitting.members), fitting.truth);
  report?.(`${summary}: ${chosenBy} ${crossScore.toFixed(4)}`);
  const models = nameModels(runs);
  const fitted = models && ensemble ? {kind: "ensemble" as const, ensemble: ensemble(models)} : undefined;
  const predict = (places: readonly number[]) =>
    combine(members.map((probabilities) => selectTargets(probabilities, places)));
  return {
    rows: [...validation, ...test].map((place) => rows[place]),
    probabilities: Float64Array.from([...(fitted ? predict(validation) : crossFitted), ...predict(test)]),
    decision: fitDecision("perGenre", {
      films: countFilms(fitting),
      genres: size,
      truth: fitting.truth,
      probabilities: crossFitted.map(Math.fround)
    }),
    hyperparameters: {
      members: runs.map(({record}) => record.id),
      ...settings,
      chosenBy: `validation ${chosenBy}`,
      [chosenBy]: Number(score.toFixed(5)),
      crossFitted: Number(crossScore.toFixed(5)),
      thresholds: "fitted on cross-fitted predictions of validation",
      ...(fitted ? {} : {validation: "cross-fitted predictions"}),
      folds: foldCount
    },
    parameters: {total: parameters, trained: parameters},
    ...(fitted ? {fitted} : {})
  };
}
