import {describe, expect, it} from "vitest";
import {calibrate, crossCalibrate, fitCalibration} from "../../../src/lib/calibration/calibrate.js";
import {logit} from "../../../src/lib/calibration/logistic.js";
import {expectFigure, readFixture} from "../metrics/reference.js";

interface Line {
  slope: number;
  intercept: number;
}

interface Case {
  probabilities: number[];
  labels: number[];
  platt: Line;
  temperature: Line;
}

const {cases} = readFixture<{cases: Case[]}>("calibration.json");

function readFilms({probabilities, labels}: Pick<Case, "probabilities" | "labels">) {
  return {
    films: labels.length,
    genres: 1,
    truth: Uint8Array.from(labels),
    probabilities: Float64Array.from(probabilities)
  };
}

describe("fitCalibration", () => {
  for (const method of ["platt", "temperature"] as const) {
    it(`equals statsmodels to 1e-9 for ${method}`, () => {
      for (const reference of cases) {
        const [line] = fitCalibration(method, readFilms(reference)).genres;
        expectFigure(line.slope, reference[method].slope, "slope");
        expectFigure(line.intercept, reference[method].intercept, "intercept");
      }
    });
  }

  it("stays finite where the probabilities part the films without an error", () => {
    const films = readFilms({probabilities: [0, 0.1, 0.2, 0.8, 0.9, 1], labels: [0, 0, 0, 1, 1, 1]});
    for (const method of ["platt", "temperature"] as const) {
      const calibrated = calibrate(fitCalibration(method, films), films.probabilities);
      expect([...calibrated].every(Number.isFinite)).toBe(true);
      expect([...calibrated]).toEqual([...calibrated].sort((a, b) => a - b));
    }
  });

  it("leaves the temperature of a genre of no film as it is", () => {
    const films = readFilms({probabilities: [0.1, 0.4], labels: [0, 0]});
    const calibrated = calibrate(fitCalibration("temperature", films), films.probabilities);
    expect([...calibrated]).toEqual([expect.closeTo(0.1, 12), expect.closeTo(0.4, 12)]);
  });
});

it("crossCalibrate gives a film what the other folds say", () => {
  const films = readFilms(cases[0]);
  const folds = films.truth.map((_, film) => film % 5);
  const calibrated = crossCalibrate("platt", films, folds);
  const rest = (values: number[]) => values.filter((_, film) => film % 5 !== 3);
  const others = readFilms({probabilities: rest(cases[0].probabilities), labels: rest(cases[0].labels)});
  const [{slope, intercept}] = fitCalibration("platt", others).genres;
  const expected = 1 / (1 + Math.exp(-(slope * logit(films.probabilities[8]) + intercept)));
  expect(calibrated[8]).toBeCloseTo(expected, 12);
});
