import {GENRES} from "../genres/genres.js";
import {stableJson} from "../manifest.js";
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
  {report, settings: chosen}: RecipeOptions
): Pick<TrainedModel, "rows" | "probabilities" | "outOfFold" | "hyperparameters" | "fitted"> {
  const parts = rowsByPart(films, keep);
  const truth = Uint8Array.from(hardTargets(films));
  const tried = chosen ? findCandidates(candidates, chosen) : candidates;
  const {candidate, predict, grid} = chooseCandidate(tried, parts, selectTargets(truth, parts.validation), report);
  const fitted = predict.fitted ? {fitted: predict.fitted()} : {};
  const rows = [...parts.validation, ...parts.test];
  if (chosen) return {rows, probabilities: predict(rows), ...fitted, hyperparameters: chosen};
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
    ...fitted,
    hyperparameters: {...settings, ...candidate.settings, chosenBy: `validation ${chosenBy}`, grid, folds: foldCount}
  };
}

/** The candidate whose settings were chosen before. Throws when the recipe tries none of them any more. */
function findCandidates(candidates: readonly Candidate[], chosen: Settings): Candidate[] {
  const found = candidates.filter(({settings}) =>
    Object.entries(settings).every(([name, value]) => stableJson(chosen[name] ?? null) === stableJson(value))
  );
  if (found.length === 1) return found;
  throw new Error(
    `${found.length ? "several candidates have" : "no candidate has"} the settings that were chosen before`
  );
}
