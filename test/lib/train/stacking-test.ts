import {describe, expect, it} from "vitest";
import {sigmoid} from "../../../src/lib/calibration/logistic.js";
import {genreShares, predictBaseline} from "../../../src/lib/train/baselines.js";
import {createRandom} from "../../../src/lib/train/random.js";
import {averageLogits, fitStack, predictStack} from "../../../src/lib/train/stacking.js";

describe("averageLogits", () => {
  it("is the mean of the log-odds, by weight", () => {
    const runs = [Float64Array.of(0.2, 0.9), Float64Array.of(0.8, 0.9)];
    expect(averageLogits(runs)[0]).toBeCloseTo(0.5, 12);
    expect(averageLogits(runs)[1]).toBeCloseTo(0.9, 12);
    expect(averageLogits(runs, [1, 3])[0]).toBeCloseTo(sigmoid(0.5 * Math.log(4)), 12);
  });
});

describe("a stack", () => {
  it("trusts the run that knows more, and mends one that has its genres swapped", () => {
    const random = createRandom(3);
    const targets = Array.from({length: 600}, () => Number(random.uniform() < 0.5));
    const other = (index: number) => (index % 2 ? index - 1 : index + 1);
    const swapped = Float64Array.from(targets, (_, index) => sigmoid(targets[other(index)] * 4 - 2 + random.normal()));
    const noise = Float64Array.from(targets, () => random.uniform());
    const head = fitStack([noise, swapped], targets, 2, 1);
    const right = predictStack(head, [noise, swapped], 2).filter(
      (probability, index) => Math.round(probability) === targets[index]
    );
    expect(right.length / targets.length).toBeGreaterThan(0.95);
  });
});

describe("baselines", () => {
  const shares = genreShares([1, 0, 1, 1, 0, 1, 0, 1], 2);

  it("know how often each genre is true", () => expect(shares).toEqual([0.5, 0.75]));

  it("say the most frequent genre, every genre, or each by its share", () => {
    expect(predictBaseline("majority", shares)).toEqual([0, 1]);
    expect(predictBaseline("every-genre", shares)).toEqual([1, 1]);
    expect(predictBaseline("prior", shares)).toEqual([0.5, 0.75]);
  });
});
