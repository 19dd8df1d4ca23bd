import {expect, it} from "vitest";
import {scikitLearn} from "../../../../src/lib/runs/importers/scikit-learn.js";
import {change, readToolFiles, refuses} from "./fixture.js";

const files = readToolFiles(scikitLearn, "scikit-learn");
const broken = (from: string | RegExp, to: string) => change(files, "report.json", from, to);

it("reads a report's figures by our names", () => {
  const [{part, as, metrics}] = scikitLearn.read(files).reported;
  expect([part, as]).toEqual(["test", "classification_report, report.json"]);
  expect(metrics["Drama:f1"]).toBeCloseTo(8 / 9, 12);
  expect(metrics["Drama:support"]).toBe(4);
  expect(Object.keys(metrics).filter((key) => key.endsWith("F1"))).toEqual([
    "microF1",
    "macroF1",
    "weightedF1",
    "samplesF1"
  ]);
  expect(Object.keys(metrics)).toHaveLength(9 * 4 + 4 * 3);
});

refuses(scikitLearn, [
  ["no file", [], "report.json: is missing"],
  ["the report as text", [{path: "report.txt", text: "              precision    recall"}], "report.txt: is not JSON"],
  ["a list", [{path: "report.json", text: "[]"}], "report.json: invalid input: expected object"],
  ["a genre that is missing", broken('"Horror"', '"Horor"'), "report.json, Horror: is missing"],
  [
    "a genre outside the nine",
    broken('"Horror"', '"Western": 1, "Horror"'),
    "report.json, Western: is not a field of this file"
  ],
  ["classes by number", broken('"Action"', '"0"'), "report.json, Action: is missing"],
  ["a missing figure", broken('"f1-score"', '"f1"'), "report.json, Action.f1-score: is missing"],
  ["a figure above 1", broken('"precision": 1.0', '"precision": 100'), "report.json, Action.precision: "],
  ["a figure as text", broken('"recall": 1.0', '"recall": "1.00"'), "report.json, Action.recall: "],
  ["no averages", broken('"macro avg"', '"mean"'), "report.json, macro avg: is missing"],
  ["a report with one genre a film", broken('"micro avg"', '"accuracy"'), "report.json, accuracy: is there only where"],
  ["a negative support", broken('"support": 4.0', '"support": -4'), "report.json, Action.support: "]
]);
