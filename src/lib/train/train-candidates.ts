import {GENRES} from "../genres/genres.js";
import {type Candidate, chooseCandidate, chosenBy, type Settings} from "./choose-candidate.js";
import {hardTargets, selectTargets, type TrainingFilm} from "./films.js";
import {dealFolds, predictOutOfFold} from "./folds.js";
import {type RecipeOptions, rowsByPart, type TrainedModel} from "./recipe.js";

/** Folds of the training films for predictions that stacking and label checks read. */
export const foldCount = 5;
const foldSeed = 2025;

/**
 * What recipes of trained models share: choose among candidates on validation, predict validation and test with the
 * model chosen, and the training films out of fold with its settings.
 */
export function trainCandidates(
  films: readonly TrainingFilm[],
  keep: (film: TrainingFilm) => boolean,
  candidates: readonly Candidate[],
  settings: Settings,
  {report}: RecipeOptions
): Pick<TrainedModel, "rows" | "probabilities" | "outOfFold" | "hyperparameters" | "fitted"> {
  const parts = rowsByPart(films, keep);
  const truth = Uint8Array.from(hardTargets(films));
  const {candidate, predict, grid} = chooseCandidate(candidates, parts, selectTargets(truth, parts.validation), report);
  const rows = [...parts.validation, ...parts.test];
  const folds = dealFolds(
    parts.train.map((row) => films[row]),
    foldCount,
    foldSeed
  );
  const outOfFold = predictOutOfFold(folds, GENRES.length, (trained, fold) => {
    report?.(`fold ${fold + 1} of ${foldCount}`);
    const predictHeld = candidate.train(
      trained.map((place) => parts.train[place]),
      fold
    );
    return (held) => predictHeld(held.map((place) => parts.train[place]));
  });
  return {
    rows,
    probabilities: predict(rows),
    outOfFold: {rows: parts.train, probabilities: outOfFold},
    ...(predict.fitted ? {fitted: predict.fitted()} : {}),
    hyperparameters: {...settings, ...candidate.settings, chosenBy: `validation ${chosenBy}`, grid, folds: foldCount}
  };
}
