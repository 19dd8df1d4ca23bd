import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {fitLogisticRegression, trainLogisticRegression} from "../../../src/lib/train/logistic-regression.js";
import {denseMatrix, sparseRows} from "../../../src/lib/train/matrix.js";

const {regressions} = JSON.parse(readFileSync(new URL("../../fixtures/linear_models.json", import.meta.url), "utf8"));

describe("fitLogisticRegression", () => {
  for (const {features, columns, targets, c, positiveWeight, weights, intercept} of regressions) {
    it(`has scikit-learn's coefficients (${targets.length} films, ${columns} features, C ${c})`, () => {
      const rows: [number, number][][] = targets.map((_: number, row: number) =>
        Array.from({length: columns}, (_, column) => [column, features[row * columns + column]])
      );
      for (const matrix of [denseMatrix(Float64Array.from(features), columns), sparseRows(rows, columns)]) {
        const fit = fitLogisticRegression(matrix, targets, {c, positiveWeight, tolerance: 1e-9});
        expect(fit.converged).toBe(true);
        const differences = [...fit.weights].map((weight, column) => Math.abs(weight - weights[column]));
        expect(Math.max(...differences, Math.abs(fit.intercept - intercept))).toBeLessThan(1e-4);
      }
    });
  }

  it("reads a soft target as that share of a true film", () => {
    const features = denseMatrix(Float64Array.of(1, 1, -1, 2, 1, 1, -1, 2), 1);
    const hard = fitLogisticRegression(features, [1, 0, 0, 1, 1, 1, 0, 1], {c: 1, tolerance: 1e-9});
    const halved = denseMatrix(Float64Array.of(1, -1, 2), 1);
    const soft = fitLogisticRegression(halved, [0.75, 0, 1], {c: 1, tolerance: 1e-9});
    const weighted = fitLogisticRegression(
      denseMatrix(Float64Array.of(1, 1, 1, 1, -1, -1, -1, -1, 2, 2, 2, 2), 1),
      [1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1],
      {c: 0.25, tolerance: 1e-9}
    );
    expect(soft.weights[0]).toBeCloseTo(weighted.weights[0], 6);
    expect(soft.intercept).toBeCloseTo(weighted.intercept, 6);
    expect(hard.weights[0]).not.toBeCloseTo(soft.weights[0], 2);
  });

  it("goes an iteration at a time to the same model", () => {
    const features = denseMatrix(Float64Array.of(1, -1, 2, -2), 1);
    const options = {c: 1e6, maxIterations: 9};
    const steps = [...trainLogisticRegression(features, [1, 0, 1, 0], options)];
    const fit = fitLogisticRegression(features, [1, 0, 1, 0], options);
    expect(steps.length).toBe(fit.iterations);
    expect(steps.at(-1)).toEqual({weights: fit.weights, intercept: fit.intercept});
  });
});
