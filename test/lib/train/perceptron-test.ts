import {describe, expect, it} from "vitest";
import {crossEntropy, fitPerceptron} from "../../../src/lib/train/fit-perceptron.js";
import {denseMatrix} from "../../../src/lib/train/matrix.js";
import {createPerceptron, predictPerceptron, trainEpoch} from "../../../src/lib/train/perceptron.js";
import {createRandom} from "../../../src/lib/train/random.js";

const options = {hidden: 8, dropout: 0, learningRate: 0.02, weightDecay: 0, batch: 16, seed: 5};

/** Two inputs; the first genre is their exclusive or, which no linear model can tell; the second the first input. */
function drawFilms(films: number, seed: number) {
  const random = createRandom(seed);
  const values = Float64Array.from({length: films * 2}, () => (random.uniform() < 0.5 ? -1 : 1));
  const targets = Array.from({length: films}, (_, film) => {
    const [a, b] = [values[2 * film] > 0, values[2 * film + 1] > 0];
    return [Number(a !== b), Number(a)];
  }).flat();
  return {features: denseMatrix(values, 2), targets};
}

describe("the perceptron", () => {
  it("learns what no linear model can", () => {
    const {network} = fitPerceptron(drawFilms(200, 1), {...options, epochs: 60});
    const other = drawFilms(50, 2);
    const probabilities = predictPerceptron(network, other.features);
    expect(Array.from(probabilities, Math.round)).toEqual(other.targets);
  });

  it("gives the same network for the same seed, and another for another", () => {
    const films = drawFilms(40, 3);
    const train = (seed: number) =>
      fitPerceptron(films, {...options, seed, dropout: 0.3, epochs: 3}).network.parameters;
    expect(train(1)).toEqual(train(1));
    expect(train(1)).not.toEqual(train(2));
  });

  it("moves against the slope of its loss, as finite differences have it", () => {
    const films = drawFilms(1, 4);
    const loss = (network: ReturnType<typeof createPerceptron>) =>
      crossEntropy(predictPerceptron(network, films.features), films.targets);
    const create = () => createPerceptron(2, 2, {...options, learningRate: 1e-6});
    const trained = create();
    trainEpoch(trained, films.features, films.targets);
    const before = create();
    for (const index of before.parameters.keys()) {
      const [up, down] = [create(), create()];
      up.parameters[index] += 1e-5;
      down.parameters[index] -= 1e-5;
      const slope = (loss(up) - loss(down)) / 2e-5;
      // Adam's first step goes the full learning rate against the sign of the slope.
      const step = trained.parameters[index] - before.parameters[index];
      if (Math.abs(slope) > 1e-4) expect(step).toBeCloseTo(-1e-6 * Math.sign(slope), 8);
      else expect(Math.abs(step)).toBeLessThan(1.1e-6);
    }
  });

  it("stops early and keeps the epoch with the lowest validation loss", () => {
    const noise = createRandom(9);
    const films = drawFilms(30, 6);
    const targets = films.targets.map((target) => (noise.uniform() < 0.3 ? 1 - target : target));
    const validation = drawFilms(100, 7);
    const {network, epoch, curves} = fitPerceptron(
      {features: films.features, targets},
      {...options, hidden: 64, epochs: 400, patience: 4},
      validation
    );
    const losses = curves.filter(({part}) => part === "validation").map(({value}) => value);
    expect(losses.length).toBe(epoch + 4);
    expect(Math.min(...losses)).toBe(losses[epoch - 1]);
    expect(crossEntropy(predictPerceptron(network, validation.features), validation.targets)).toBeCloseTo(
      losses[epoch - 1],
      12
    );
  });
});
