import {calibrate, crossCalibrate, fitCalibration} from "../../calibration/calibrate.js";
import {GENRES} from "../../genres/genres.js";
import {chooseCandidate, chosenBy} from "../choose-candidate.js";
import {hardTargets, selectTargets, type TrainingFilm} from "../films.js";
import {dealFolds} from "../folds.js";
import type {FilmProbabilities, MemberRun, Recipe, TrainedModel, TrainingInputs} from "../recipe.js";
import {averageLogits, fitStack, predictStack} from "../stacking.js";
import {foldCount} from "../train-candidates.js";

const size = GENRES.length;
const foldSeed = 2026;

/** Runs that an ensemble of text models takes unless it is told which: those of them that are stored. */
const textMembers = ["tf-idf", "minilm-logistic", "minilm-mlp", "minilm", "bilstm", "distilbert", "electra"];

/** One member's probabilities for the films that all members have, in one order. */
interface Aligned {
  rows: number[];
  members: Float64Array[];
}

function readMembers({runIds, run}: TrainingInputs, ids: readonly string[] | undefined, known: readonly string[]) {
  const stored = runIds();
  const chosen = ids ?? known.filter((id) => stored.includes(id));
  if (chosen.length < 2)
    throw new Error(`an ensemble needs two runs or more, there are: ${chosen.join(", ") || "none"}`);
  return chosen.map(run);
}

/** The rows that all have, in rising order. Throws when there are none. */
function align(members: readonly FilmProbabilities[]): Aligned {
  const places = members.map(({rows}) => new Map(rows.map((row, place) => [row, place])));
  const rows = members[0].rows.filter((row) => places.every((known) => known.has(row))).sort((a, b) => a - b);
  if (!rows.length) throw new Error("the runs have no films in common");
  return {
    rows,
    members: members.map(({probabilities}, member) =>
      selectTargets(
        probabilities,
        rows.map((row) => places[member].get(row)!)
      )
    )
  };
}

function truthOf(films: readonly TrainingFilm[], rows: readonly number[]): Uint8Array {
  return Uint8Array.from(hardTargets(rows.map((row) => films[row])));
}

/**
 * The mean of the members' log-odds, each calibrated by Platt's method. Validation films are calibrated by fits on the
 * other folds of validation, so that the thresholds fitted on them next have not seen their own labels.
 */
function trainMean(films: readonly TrainingFilm[], runs: readonly MemberRun[]): TrainedModel {
  const {rows, members} = align(runs.map(({predictions}) => predictions));
  const places = (part: string) => rows.flatMap((row, place) => (films[row].part === part ? [place] : []));
  const [validation, test] = [places("validation"), places("test")];
  const truth = truthOf(films, rows);
  const folds = dealFolds(
    validation.map((place) => films[rows[place]]),
    foldCount,
    foldSeed
  );
  const calibrated = members.map((probabilities) => {
    const fitting = {
      films: validation.length,
      genres: size,
      truth: selectTargets(truth, validation),
      probabilities: selectTargets(probabilities, validation)
    };
    const other = calibrate(fitCalibration("platt", fitting), selectTargets(probabilities, test));
    return Float64Array.from([...crossCalibrate("platt", fitting, folds), ...other]);
  });
  return {
    rows: [...validation, ...test].map((place) => rows[place]),
    probabilities: averageLogits(calibrated),
    hyperparameters: {
      members: runs.map(({record}) => record.id),
      combination: "mean of log-odds, equal weights",
      calibration: "Platt a genre, cross-fitted on validation",
      folds: foldCount
    },
    parameters: {total: 2 * size * members.length, trained: 2 * size * members.length}
  };
}

/** A logistic regression a genre over the members' log-odds, fitted on the training films' out-of-fold predictions. */
function trainStack(
  films: readonly TrainingFilm[],
  runs: readonly MemberRun[],
  report: ((line: string) => void) | undefined
): TrainedModel {
  const fitting = align(
    runs.map(({record, outOfFold}) => {
      if (outOfFold) return outOfFold;
      throw new Error(`the run "${record.id}" has no out-of-fold predictions to stack: leave it out with --members`);
    })
  );
  const {rows, members} = align(runs.map(({predictions}) => predictions));
  const targets = Float64Array.from(truthOf(films, fitting.rows));
  const ordered = [...rows.keys()].sort(
    (a, b) => Number(films[rows[a]].part === "test") - Number(films[rows[b]].part === "test")
  );
  const validation = ordered.filter((place) => films[rows[place]].part === "validation");
  const candidates = [0.001, 0.01, 0.1, 1].map((c) => ({
    settings: {c},
    train: () => {
      const head = fitStack(fitting.members, targets, size, c);
      return (places: number[]) =>
        predictStack(
          head,
          members.map((member) => selectTargets(member, places)),
          size
        );
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

const data = "Films with a plot that all members have predictions for";

export const ensembleRecipes: Recipe[] = [
  {
    id: "ensemble-text",
    name: "Ensemble of text models, mean",
    description: "The mean of several runs' calibrated log-odds.",
    family: "ensemble",
    modality: "text",
    data,
    licence: "that of its members",
    train: async (inputs, {members}) => trainMean(inputs.films, readMembers(inputs, members, textMembers))
  },
  {
    id: "stack-text",
    name: "Ensemble of text models, stacked",
    description:
      "A logistic regression over several runs' log-odds, fitted on out-of-fold predictions of the training films.",
    family: "ensemble",
    modality: "text",
    data,
    licence: "that of its members",
    async train(inputs, {members, report}) {
      const able = inputs.runIds().filter((id) => textMembers.includes(id) && inputs.run(id).outOfFold);
      return trainStack(
        inputs.films,
        readMembers(
          inputs,
          members,
          textMembers.filter((id) => able.includes(id))
        ),
        report
      );
    }
  }
];
