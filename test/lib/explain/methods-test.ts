import {describe, expect, it} from "vitest";
import {classActivation} from "../../../src/lib/explain/class-activation.js";
import {checkCompleteness} from "../../../src/lib/explain/completeness.js";
import {differentiateHead} from "../../../src/lib/explain/differentiate-head.js";
import {type ExplainedHead, runExplainedHead} from "../../../src/lib/explain/explained-head.js";
import type {FeatureMaps} from "../../../src/lib/explain/feature-maps.js";
import {gradCam} from "../../../src/lib/explain/grad-cam.js";
import {gradCamPlusPlus} from "../../../src/lib/explain/grad-cam-plus-plus.js";
import {hiResCam} from "../../../src/lib/explain/hi-res-cam.js";
import {EXPLANATION_METHODS, findMethod} from "../../../src/lib/explain/methods.js";
import {readExplainFixture} from "./read-fixture.js";

const fixture = readExplainFixture();
const {channels, height, width} = fixture;
const genres = [...Array(9).keys()];

for (const {kind, scale, pool, layers, activations: values, logits, maps} of fixture.cases) {
  const head: ExplainedHead = kind === "pooled" ? {kind, layer: layers[0]} : {kind: "dense", pool, layers};
  const activations: FeatureMaps = {channels, height, width, values};
  const gradientOf = differentiateHead(head, activations);

  describe(`a ${kind} head with weights of about ${scale}`, () => {
    it("gives PyTorch's logits", () => {
      for (const [genre, logit] of runExplainedHead(head, activations).entries()) {
        expect(Math.abs(logit - logits[genre])).toBeLessThan(1e-4 * Math.max(1, Math.abs(logit)));
      }
    });

    for (const [name, compute] of Object.entries({gradCam, gradCamPlusPlus, hiResCam})) {
      it(`gives pytorch-grad-cam's ${name} for all nine genres`, () => {
        for (const genre of genres) {
          const expected = maps[name as keyof typeof maps][genre];
          const largest = Math.max(...expected.map(Math.abs));
          for (const [cell, value] of compute(activations, gradientOf(genre)).values.entries()) {
            const error = Math.abs(value - expected[cell]);
            expect(error).toBeLessThan(1e-4);
            // Maps of small weights are small: the reference's single precision is all that may differ.
            expect(error).toBeLessThan(2e-5 * largest + 1e-12);
          }
        }
      });
    }

    it("has the gradient that finite differences give", () => {
      const step = 1e-5;
      // Where activations are 0, several cells may be the largest, and the slope is not the same on both sides.
      const open = values.map((_, at) => at).filter((at) => values[at] > 0.01);
      for (const at of open.filter((_, index) => index % 7 === 0)) {
        const moved = (by: number) => {
          const changed = values.slice();
          changed[at] += by;
          return runExplainedHead(head, {...activations, values: changed});
        };
        const [above, below] = [moved(step), moved(-step)];
        for (const genre of genres) {
          const slope = (above[genre] - below[genre]) / (2 * step);
          expect(Math.abs(gradientOf(genre).values[at] - slope)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope)));
        }
      }
    });

    if (kind !== "pooled") return;
    it("sums to the logits, cell by cell", () => {
      for (const genre of genres) {
        const map = classActivation(layers[0], activations, genre);
        expect(checkCompleteness(map, layers[0].biases[genre], logits[genre]).error).toBeLessThan(1e-6);
        for (const method of EXPLANATION_METHODS.filter(({additive}) => additive)) {
          const {values: found} = method.compute(activations, gradientOf(genre));
          for (const [cell, value] of map.values.entries()) expect(found[cell]).toBeCloseTo(value, 12);
        }
      }
    });
  });
}

describe("Grad-CAM++ without its epsilon", () => {
  it("is the equation as printed: half of the gradient where activations are none", () => {
    const activations = {channels: 1, height: 1, width: 2, values: [1, -1]};
    const gradient = {channels: 1, height: 1, width: 2, values: [1e-5, 3e-5]};
    const {values} = gradCamPlusPlus(activations, gradient, {epsilon: 0});
    expect(values[0]).toBeCloseTo(2e-5, 12);
    expect(values[1]).toBeCloseTo(-2e-5, 12);
  });
});

describe("findMethod", () => {
  it("knows methods by their keys and names them where it does not", () => {
    expect(findMethod("GradCAM++").name).toBe("Grad-CAM++");
    expect(() => findMethod("lime")).toThrow("cam, gradcam, gradcam++, hirescam");
  });
});

describe("shapes that don't fit", () => {
  it("are refused", () => {
    const activations = {channels: 2, height: 2, width: 2, values: new Array(8).fill(1)};
    const layer = {weights: [1, 2, 3], biases: [0]};
    expect(() => runExplainedHead({kind: "pooled", layer}, activations)).toThrow("3 weights");
    expect(() => runExplainedHead({kind: "pooled", layer}, {...activations, width: 3})).toThrow("3 x 2 cells");
  });
});
