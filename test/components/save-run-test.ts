import {unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {formatPredictions, zipRun} from "../../src/components/save-run.js";
import {type CurvePoint, decodeCurves} from "../../src/lib/runs/curves.js";
import {parsePredictionCsv} from "../../src/lib/runs/genre-csv.js";
import {decodePredictions} from "../../src/lib/runs/predictions.js";
import {validateRun} from "../../src/lib/runs/validate-run.js";
import {composeHeadRun} from "../../src/lib/train/head-run.js";
import {defaultHeadSettings} from "../../src/lib/train/head-settings.js";

const curves: CurvePoint[] = [{metric: "loss", part: "train", step: null, epoch: 1, value: 0.5}];
const result = {
  settings: defaultHeadSettings,
  movieIds: ["tt1", "tt2"],
  probabilities: Float64Array.from({length: 18}, (_, index) => index / 20),
  decision: {rule: "perGenre" as const, thresholds: new Array<number>(9).fill(0.4)},
  round: 1,
  rounds: 1,
  finished: true,
  trainFilms: 100,
  parameters: 3465,
  seconds: 3.2,
  curves
};
const details = {id: "yours-a", name: "A", split: "abc", corpus: "def", encoder: "enc", at: "2026-01-01T00:00:00.000Z"};
const run = {...composeHeadRun(result, details), curves};

describe("a saved run", () => {
  it("is a run’s folder as ZIP, the same bytes each time", () => {
    const files = unzipSync(zipRun(run));
    expect(validateRun(JSON.parse(new TextDecoder().decode(files["yours-a/run.json"])))).toEqual(run.record);
    expect(decodePredictions(files["yours-a/predictions.arrow"])).toEqual(run.predictions);
    expect(decodeCurves(files["yours-a/curves.arrow"])).toEqual(curves);
    expect(zipRun(run)).toEqual(zipRun(run));
  });

  it("is a CSV that the importer takes, to the last digit", () => {
    const {movieIds, values} = parsePredictionCsv(formatPredictions(run), "a.csv");
    expect(movieIds).toEqual(run.predictions.movieIds);
    expect([...values]).toEqual([...run.predictions.probabilities]);
  });
});
