import {GENRES} from "../genres/genres.js";
import {chooseCandidate, chosenBy, type Predict} from "./choose-candidate.js";
import {selectTargets, type TrainingFilm} from "./films.js";
import {alignMembers, nameModels, truthOf} from "./member-runs.js";
import type {MemberRun, TrainedModel} from "./recipe.js";
import {fitStack, predictStack} from "./stacking.js";

const size = GENRES.length;

/** A logistic regression a genre over the members' log-odds, fitted on the training films' out-of-fold predictions. */
export function trainStack(
  films: readonly TrainingFilm[],
  runs: readonly MemberRun[],
  report: ((line: string) => void) | undefined
): TrainedModel {
  const fitting = alignMembers(
    runs.map(({record, outOfFold}) => {
      if (outOfFold) return outOfFold;
      throw new Error(`the run "${record.id}" has no out-of-fold predictions to stack: leave it out with --members`);
    })
  );
  const {rows, members} = alignMembers(runs.map(({predictions}) => predictions));
  const targets = Float64Array.from(truthOf(films, fitting.rows));
  const ordered = [...rows.keys()].sort(
    (a, b) => Number(films[rows[a]].part === "test") - Number(films[rows[b]].part === "test")
  );
  const validation = ordered.filter((place) => films[rows[place]].part === "validation");
  const candidates = [0.001, 0.01, 0.1, 1].map((c) => ({
    settings: {c},
    train: () => {
      const head = fitStack(fitting.members, targets, size, c);
      const predict: Predict = (places: number[]) =>
        predictStack(
          head,
          members.map((member) => selectTargets(member, places)),
          size
        );
      const kept = nameModels(runs);
      if (!kept) return predict;
      const genres = head.genres.map(({weights, intercept}) => ({weights: Array.from(weights), intercept}));
      const ensemble = {format: 1 as const, combination: "stack" as const, members: kept, genres};
      return Object.assign(predict, {fitted: () => ({kind: "ensemble" as const, ensemble})});
    }
  }));
  const {candidate, predict, grid} = chooseCandidate(
    candidates,
    {train: [], validation},
    truthOf(
      films,
      validation.map((place) => rows[place])
    ),
    report
  );
  const total = size * (size * members.length + 1);
  return {
    rows: ordered.map((place) => rows[place]),
    probabilities: predict(ordered),
    ...(predict.fitted ? {fitted: predict.fitted()} : {}),
    hyperparameters: {
      members: runs.map(({record}) => record.id),
      combination: "logistic regression over all members' log-odds, fitted on out-of-fold predictions",
      ...candidate.settings,
      chosenBy: `validation ${chosenBy}`,
      grid
    },
    parameters: {total, trained: total}
  };
}
