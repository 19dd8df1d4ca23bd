import {GENRES} from "../genres/genres.js";
import type {Combination} from "../train/combine-runs.js";
import {calibrateMembers} from "../train/mean-of-runs.js";
import type {Fitting} from "../train/member-runs.js";
import {fitStack, predictStack} from "../train/stacking.js";
import {bestShare, bestShares, fuse, precisionByShare} from "./weigh-modalities.js";

const size = GENRES.length;
/** The penalty that the stack of text models chose on validation: nothing is left here to choose it on. */
const stackPenalty = 0.1;

/**
 * The mean of the log-odds of two calibrated runs, the first by plot and the second by poster, with one share for all
 * genres or one a genre, whichever `shares` says. Throws unless there are two members.
 */
export function fitLateFusion(fitting: Fitting, shares: "one" | "each"): Combination {
  if (fitting.members.length !== 2)
    throw new RangeError(`${fitting.members.length} runs: one by plot and one by poster`);
  const {calibrated} = calibrateMembers(fitting);
  const [plot, poster] = calibrated(fitting.members);
  const precisions = precisionByShare(plot, poster, fitting.truth);
  const share = shares === "one" ? bestShare(precisions) : bestShares(precisions);
  return {
    combine(members) {
      const [plot, poster] = calibrated(members);
      return fuse(plot, poster, share);
    },
    settings: {
      combination: `weighted mean of log-odds, ${shares === "one" ? "one share" : "a share a genre"} for the poster`,
      calibration: "Platt a genre",
      posterShare: share
    },
    parameters: 4 * size + (shares === "one" ? 1 : size),
    summary: `share of the poster ${share}`
  };
}

/** A logistic regression a genre over all genres' log-odds of all members, so that one genre may speak for another. */
export function fitStackedFusion({members, truth}: Fitting): Combination {
  const head = fitStack(members, Float64Array.from(truth), size, stackPenalty);
  return {
    combine: (others) => predictStack(head, others, size),
    settings: {combination: "logistic regression over the log-odds of all genres and members", c: stackPenalty},
    parameters: size * (size * members.length + 1),
    summary: `stack of ${members.length}`
  };
}
