import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {GENRES} from "../../src/lib/genres/genres.js";
import {formatComparison, formatEvaluation} from "../../src/lib/runs/format-report.js";
import {compareFiles, evaluateFiles} from "../../src/node/evaluate-files.js";
import {projectRoot} from "../../src/node/paths.js";
import {cases, expectFigure, type ReferenceCase} from "../lib/metrics/reference.js";

const reference = cases[0];
const options = {draws: 50, seed: 1};

/** Files of a reference case: predictions, labels, and the predicted labels as a second file of predictions. */
function writeFiles({truth, predicted, probabilities}: ReferenceCase) {
  const folder = mkdtempSync(join(tmpdir(), "marquee-evaluate-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const write = (name: string, rows: (number | string)[][]) => {
    const lines = rows.map((row, film) => [`tt${film}`, ...row].join(","));
    writeFileSync(join(folder, name), [["movie_id", ...GENRES].join(","), ...lines, ""].join("\n"));
    return join(folder, name);
  };
  return {
    predictions: write("p.csv", probabilities),
    labels: write(
      "l.csv",
      truth.map((row) => [...row])
    ),
    against: write(
      "q.csv",
      predicted.map((row) => [...row])
    )
  };
}

describe("evaluateFiles", () => {
  it("gives scikit-learn's figures under their keys, at .5", () => {
    const report = evaluateFiles(writeFiles(reference), options);
    for (const [key, value] of Object.entries(reference.metrics)) expectFigure(report[key] as number, value, key);
    for (const [index, genre] of GENRES.entries()) {
      expectFigure(report.perGenre[genre].f1, reference.perGenre.f1[index], genre);
    }
    expect(report.thresholds).toEqual(Object.fromEntries(GENRES.map((genre) => [genre, 0.5])));
    const [low, high] = report.intervals.macroF1.percentile;
    expect(low).toBeLessThan(report.macroF1 as number);
    expect(high).toBeGreaterThan(report.macroF1 as number);
    expect(formatEvaluation(report)).toContain("80 films; labels at .500");
  });

  it("fits thresholds on the validation files, and shows their figures and the gap", () => {
    const files = writeFiles(reference);
    const validation = {validation: files.predictions, validationLabels: files.labels};
    const report = evaluateFiles({...files, ...validation}, options);
    expect(report.decision.rule).toBe("perGenre");
    expect(report.macroF1).toBeGreaterThan(reference.metrics.macroF1!);
    expect(report.validation).toMatchObject({films: 80, macroF1: report.macroF1});
    expect(report.gap).toMatchObject({macroF1: 0});
    const shared = evaluateFiles({...files, ...validation, rule: "shared"}, options);
    expect(shared.macroF1).toBeLessThanOrEqual(report.macroF1 as number);
    expect(() => evaluateFiles({...files, validation: files.predictions}, options)).toThrow("--validation-labels");
  });
});

it("compareFiles pairs two files over the same films", () => {
  const report = compareFiles(writeFiles(reference), options);
  expect(report.macroF1).toMatchObject({difference: 0, percentile: [0, 0], differs: false});
  expect(report.perGenre.Drama.averagePrecision.a).toBeCloseTo(reference.perGenre.averagePrecision[4]!, 9);
  expect(report.mcNemar.Drama).toMatchObject({onlyFirst: 0, onlySecond: 0, adjusted: 1});
  expect(formatComparison(report)).toMatch(/macro F1 +\.\d+ +\.\d+ +\+\.000 +\.000 to \.000 +not shown/);
});

describe("npm run evaluate", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "cli/evaluate.ts", ...args], {cwd: projectRoot, encoding: "utf8"});

  it("prints JSON and nothing else on its output", () => {
    const {predictions, labels} = writeFiles(reference);
    const {stdout, status} = run("--predictions", predictions, "--labels", labels, "--json", "--draws", "0");
    expect(status).toBe(0);
    expectFigure(JSON.parse(stdout).microF1, reference.metrics.microF1, "microF1");
  });

  it("refuses options that it would pass over", () => {
    const {predictions, labels} = writeFiles(reference);
    const files = ["--predictions", predictions, "--labels", labels];
    for (const [args, message] of [
      [["--run", "prior", "--rule", "topK", "--common"], "leave out --rule, --common"],
      [[...files, "--run", "prior"], "leave out --predictions, --labels"],
      [[...files, "--final"], "--final goes with --run"],
      [[...files, "--rule", "topK"], "--rule needs --validation"],
      [[...files, "--validation-labels", labels], "--validation-labels needs --validation"],
      [[...files, "--validation-against", predictions], "--validation-against needs --against"]
    ] as [string[], string][]) {
      const {stderr, stdout, status} = run(...args);
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toContain(message);
    }
  }, 120_000);

  it("ends with 1 and names file, line and column of what is wrong", () => {
    const {labels} = writeFiles(reference);
    const {stderr, stdout, status} = run("--predictions", "package.json", "--labels", labels);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("package.json, line 1: has none of the columns movie_id, Action");
    expect(stderr).not.toContain("    at ");
  });
});
