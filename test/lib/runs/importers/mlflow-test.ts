import {expect, it} from "vitest";
import {mlflow} from "../../../../src/lib/runs/importers/mlflow.js";
import {change, readToolFiles, refuses} from "./fixture.js";

const files = readToolFiles(mlflow, "mlflow");
const metric = "metrics/train_loss";
const meta = (from: string | RegExp, to: string) => change(files, "meta.yaml", from, to);
const line = (to: string) => change(files, metric, /^.*$/m, to);

it("reads name, settings, commit, time and curves of a run folder", () => {
  const run = mlflow.read(files);
  expect(run).toMatchObject({name: "logistic", hyperparameters: {C: 0.5, penalty: "l2"}});
  expect(run.commit).toMatch(/^[0-9a-f]{40}$/);
  expect(run.seconds).toBeGreaterThan(0);
  expect(run.curves.filter(({part}) => part === "train")).toEqual([
    {metric: "loss", part: "train", step: 0, epoch: null, value: 0.7},
    {metric: "loss", part: "train", step: 1, epoch: null, value: 0.35},
    {metric: "loss", part: "train", step: 2, epoch: null, value: 0.2333333333333333}
  ]);
});

refuses(mlflow, [
  ["a folder that is no run", files.filter(({path}) => path !== "meta.yaml"), "meta.yaml: is missing"],
  ["a description that is no YAML", meta("tags: []", "tags: ["), "meta.yaml, line "],
  ["no run id", meta("run_id", "id"), "meta.yaml, run_id: is missing"],
  ["a start that is no time", meta(/start_time: \d+/, "start_time: today"), "meta.yaml, start_time: "],
  ["an end before the start", meta(/end_time: \d+/, "end_time: 1"), "meta.yaml, end_time: is before start_time"],
  ["a deleted run", meta("active", "deleted"), "meta.yaml, lifecycle_stage: is not active"],
  ["a value that is no number", line("1795478306136 low 0"), `${metric}, line 1, value: "low" is not a number`],
  ["a time that is none", line("noon 0.7 0"), `${metric}, line 1, time: "noon" is not a whole number`],
  ["a step that is none", line("1795478306136 0.7 -1"), `${metric}, line 1, step: "-1" is not a whole number`],
  ["a line without a step", line("1795478306136 0.7"), `${metric}, line 1, step: is not there`],
  ["a metric without values", change(files, metric, /[\s\S]*/, "\n"), `${metric}: holds no value`]
]);
