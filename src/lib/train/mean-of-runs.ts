import {calibrate, fitCalibration} from "../calibration/calibrate.js";
import {GENRES} from "../genres/genres.js";
import {scoreProbabilities} from "./choose-candidate.js";
import type {Combination} from "./combine-runs.js";
import {countFilms, type Fitting} from "./member-runs.js";
import {selectMembers} from "./select-members.js";
import {averageLogits} from "./stacking.js";

const size = GENRES.length;

/** Each member calibrated by Platt's method, a genre at a time. */
export function calibrateMembers(fitting: Fitting) {
  const calibrations = fitting.members.map((probabilities) =>
    fitCalibration("platt", {films: countFilms(fitting), genres: size, truth: fitting.truth, probabilities})
  );
  const calibrated = (members: readonly Float64Array[]) =>
    members.map((probabilities, member) => calibrate(calibrations[member], probabilities));
  return {calibrations, calibrated};
}

/** The weighted mean of the members' calibrated log-odds; the weights by ensemble selection. */
export function fitMean(fitting: Fitting, names: readonly string[]): Combination {
  const {calibrations, calibrated} = calibrateMembers(fitting);
  const {weights} = selectMembers(calibrated(fitting.members), (probabilities) =>
    scoreProbabilities(probabilities, fitting.truth)
  );
  return {
    combine: (members) => averageLogits(calibrated(members), weights),
    settings: {
      weights,
      combination: "weighted mean of log-odds; weights by ensemble selection (Caruana et al. 2004)",
      calibration: "Platt a genre"
    },
    parameters: 2 * size * weights.filter((weight) => weight > 0).length,
    summary: names.map((name, member) => `${name} ${weights[member]}`).join(", "),
    ensemble: (models) => ({
      format: 1,
      combination: "mean",
      members: models.flatMap((model, place) =>
        weights[place] ? [{...model, weight: weights[place], calibration: calibrations[place]}] : []
      )
    })
  };
}
