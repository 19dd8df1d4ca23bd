import {describe, expect, it} from "vitest";
import {sigmoid} from "../../../src/lib/calibration/logistic.js";
import {fitLateFusion, fitStackedFusion} from "../../../src/lib/fusion/late-fusion.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {scoreProbabilities} from "../../../src/lib/train/choose-candidate.js";
import {createRandom} from "../../../src/lib/train/random.js";

const nine = GENRES.length;

/** Two judges who each see the truth through noise of their own. */
function twoJudges(seed: number, films = 300) {
  const random = createRandom(seed);
  const truth = Uint8Array.from({length: films * nine}, () => Number(random.uniform() < 0.3));
  const judge = (noise: number) =>
    Float64Array.from(truth, (label) => sigmoid(2 * label - 1.5 + noise * random.normal()));
  return {truth, members: [judge(1.5), judge(2)]};
}

describe("late fusion", () => {
  it("beats either judge on films that it was not fitted on, in all its forms", () => {
    const [seen, unseen] = [twoJudges(1), twoJudges(2)];
    const alone = unseen.members.map((member) => scoreProbabilities(member, unseen.truth));
    for (const fuse of [
      () => fitLateFusion(seen, "one"),
      () => fitLateFusion(seen, "each"),
      () => fitStackedFusion(seen)
    ]) {
      const {combine} = fuse();
      expect(scoreProbabilities(combine(unseen.members), unseen.truth)).toBeGreaterThan(Math.max(...alone) + 0.02);
    }
  });

  it("needs no unequal shares for unequal judges who say how sure they are: both are calibrated first", () => {
    const {settings} = fitLateFusion(twoJudges(3, 1000), "one");
    expect(settings.posterShare).toBeGreaterThan(0.35);
    expect(settings.posterShare).toBeLessThan(0.65);
  });

  it("takes one run by plot and one by poster", () => {
    const {truth, members} = twoJudges(1);
    expect(() => fitLateFusion({truth, members: [...members, members[0]]}, "one")).toThrow("3 runs");
  });
});
