import {calibrate, fitCalibration} from "../../calibration/calibrate.js";
import {GENRES} from "../../genres/genres.js";
import {fitDecision} from "../../thresholds/fit-decision.js";
import {chooseCandidate, chosenBy, type Predict, scoreProbabilities} from "../choose-candidate.js";
import {hardTargets, selectTargets, type TrainingFilm} from "../films.js";
import {dealFolds, predictOutOfFold} from "../folds.js";
import type {FilmProbabilities, MemberRun, Recipe, TrainedModel, TrainingInputs} from "../recipe.js";
import {selectMembers} from "../select-members.js";
import {averageLogits, fitStack, predictStack} from "../stacking.js";
import {foldCount} from "../train-candidates.js";

const size = GENRES.length;
const foldSeed = 2026;

/**
 * Runs that an ensemble of text models takes unless it is told which: those of them that are stored with their model,
 * so that the ensemble can predict films that it has never seen.
 */
const textMembers = [
  "minilm-soup",
  "minilm-mlp",
  "minilm-logistic",
  "minilm-logistic-soft",
  "tf-idf",
  "tf-idf-soft",
  "tf-idf-words",
  "bilstm",
  "distilbert",
  "electra-small"
];

/** One member's probabilities for the films that all members have, in one order. */
interface Aligned {
  rows: number[];
  members: Float64Array[];
}

function readMembers(
  {runIds, run}: TrainingInputs,
  ids: readonly string[] | undefined,
  able: (member: MemberRun) => boolean
): MemberRun[] {
  const stored = runIds();
  const chosen = ids ?? textMembers.filter((id) => stored.includes(id) && able(run(id)));
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

/** Films of one part with their truth, as members are calibrated and chosen on them. */
interface Fitting {
  members: Float64Array[];
  truth: Uint8Array;
}

/** What is fitted on validation: a calibration a member, and how often each counts. */
function fitMean({members, truth}: Fitting) {
  const calibrations = members.map((probabilities) =>
    fitCalibration("platt", {films: truth.length / size, genres: size, truth, probabilities})
  );
  const {weights, score} = selectMembers(
    members.map((probabilities, member) => calibrate(calibrations[member], probabilities)),
    (probabilities) => scoreProbabilities(probabilities, truth)
  );
  const combine = (others: readonly Float64Array[]) =>
    averageLogits(
      others.map((probabilities, member) => calibrate(calibrations[member], probabilities)),
      weights
    );
  return {calibrations, weights, score, combine};
}

/** The rows of some films, of every member and of the truth. */
function takePlaces({members, truth}: Fitting, places: readonly number[]): Fitting {
  return {
    members: members.map((probabilities) => selectTargets(probabilities, places)),
    truth: selectTargets(truth, places)
  };
}

/** Validation films, each predicted by calibrations and weights that were fitted on the other folds. */
function crossFitMean(fitting: Fitting, folds: ArrayLike<number>): Float64Array {
  return predictOutOfFold(folds, size, (trained) => {
    const {combine} = fitMean(takePlaces(fitting, trained));
    return (held) => combine(takePlaces(fitting, held).members);
  });
}

/**
 * The weighted mean of the members' log-odds, each calibrated by Platt's method; calibrations and weights are fitted
 * on validation. Thresholds are fitted on cross-fitted predictions, so that no film's own label has been seen by what
 * they cut; the predictions that are stored are those of the model itself, which any film gets.
 */
function trainMean(
  films: readonly TrainingFilm[],
  runs: readonly MemberRun[],
  report: ((line: string) => void) | undefined
): TrainedModel {
  const {rows, members} = align(runs.map(({predictions}) => predictions));
  const places = (part: string) => rows.flatMap((row, place) => (films[row].part === part ? [place] : []));
  const [validation, test] = [places("validation"), places("test")];
  const fitting = takePlaces({members, truth: truthOf(films, rows)}, validation);
  const held = validation.map((place) => films[rows[place]]);
  const folds = dealFolds(held, foldCount, foldSeed);
  const crossFitted = crossFitMean(fitting, folds);
  const crossScore = scoreProbabilities(crossFitted, fitting.truth);
  const {calibrations, weights, score, combine} = fitMean(fitting);
  const ids = runs.map(({record}) => record.id);
  report?.(`${ids.map((id, member) => `${id} ${weights[member]}`).join(", ")}: ${chosenBy} ${crossScore.toFixed(4)}`);
  const scored = {films: held.length, genres: size, truth: fitting.truth, probabilities: crossFitted.map(Math.fround)};
  const ordered = [...validation, ...test];
  const kept = nameMembers(runs);
  const used = weights.filter((weight) => weight > 0).length;
  return {
    rows: ordered.map((place) => rows[place]),
    probabilities: combine(members.map((probabilities) => selectTargets(probabilities, ordered))),
    decision: fitDecision("perGenre", scored),
    hyperparameters: {
      members: ids,
      weights,
      combination: "weighted mean of log-odds; weights by ensemble selection (Caruana et al. 2004)",
      calibration: "Platt a genre",
      chosenBy: `validation ${chosenBy}`,
      [chosenBy]: Number(score.toFixed(5)),
      crossFitted: Number(crossScore.toFixed(5)),
      thresholds: "fitted on cross-fitted predictions of validation",
      folds: foldCount
    },
    parameters: {total: 2 * size * used, trained: 2 * size * used},
    ...(kept
      ? {
          fitted: {
            kind: "ensemble" as const,
            ensemble: {
              format: 1 as const,
              combination: "mean" as const,
              members: kept.flatMap((member, place) =>
                weights[place] ? [{...member, weight: weights[place], calibration: calibrations[place]}] : []
              )
            }
          }
        }
      : {})
  };
}

/** The members' models with their files' checksums; undefined where one of them has no model that is kept. */
function nameMembers(runs: readonly MemberRun[]): {model: string; checksum: string}[] | undefined {
  const models = runs.flatMap(({record: {model}}) =>
    model?.file && model.checksum ? [{model: model.file.split("/")[0], checksum: model.checksum}] : []
  );
  return models.length === runs.length ? models : undefined;
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
      const predict: Predict = (places: number[]) =>
        predictStack(
          head,
          members.map((member) => selectTargets(member, places)),
          size
        );
      const kept = nameMembers(runs);
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

const data = "Films with a plot that all members have predictions for";

export const ensembleRecipes: Recipe[] = [
  {
    id: "ensemble-text",
    name: "Ensemble of text models, mean",
    description: "The weighted mean of several runs' calibrated log-odds.",
    family: "ensemble",
    modality: "text",
    data,
    licence: "that of its members",
    train: async (inputs, {members, report}) =>
      trainMean(
        inputs.films,
        readMembers(inputs, members, ({record}) => Boolean(record.model)),
        report
      )
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
    train: async (inputs, {members, report}) =>
      trainStack(
        inputs.films,
        readMembers(inputs, members, ({record, outOfFold}) => Boolean(record.model && outOfFold)),
        report
      )
  }
];
