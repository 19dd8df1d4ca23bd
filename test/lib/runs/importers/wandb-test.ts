import {expect, it} from "vitest";
import {wandb} from "../../../../src/lib/runs/importers/wandb.js";
import {change, readToolFiles, refuses} from "./fixture.js";

const all = readToolFiles(wandb, "wandb");
const files = all.filter(({path}) => path !== "chart.csv");
const chart = all.filter(({path}) => path === "chart.csv");
const history = (from: string | RegExp, to: string) => change(files, "history.csv", from, to);
const config = (from: string | RegExp, to: string) => change(files, "config.yaml", from, to);

it("reads a history with its settings; values that were not logged in a step are no points", () => {
  const run = wandb.read(files);
  expect(run.hyperparameters).toEqual({learning_rate: 0.01, layers: [4, 2]});
  expect(run.seconds).toBe(3.4);
  expect(run.curves).toHaveLength(5);
  expect(run.curves.filter(({part}) => part === "validation")).toEqual([
    {metric: "macro_f1", part: "validation", step: 1, epoch: null, value: 0.3},
    {metric: "macro_f1", part: "validation", step: 2, epoch: null, value: 0.4}
  ]);
});

it("reads the download of a chart", () => {
  const run = wandb.read(chart);
  expect(run.name).toBe("quiet-lamp-1");
  expect(run.curves).toEqual(wandb.read(files).curves.filter(({part}) => part === "validation"));
});

refuses(wandb, [
  ["settings alone", files.filter(({path}) => path === "config.yaml"), "history.csv: is missing"],
  ["a history without steps", history("_step", "step"), "history.csv, line 1, _step: is missing"],
  ["an empty history", history(/[\s\S]*/, ""), "history.csv: is empty"],
  ["a history without rows", history(/\n[\s\S]*/, "\n"), "history.csv: has a header but no rows"],
  ["text for a value", history(",0.35,", ",low,"), 'history.csv, line 3, train/loss: "low" is not a number'],
  ["a step that is not there", history("\n1,1,", "\n1,,"), "history.csv, line 3, _step: nothing is not a number"],
  ["a short line", history(",0.35,0.3", ",0.35"), "history.csv, line 3: has 5 fields, the header has 6"],
  ["a metric twice", history("val/macro_f1", "train/loss"), "history.csv, line 1, train/loss: is there twice"],
  ["settings that are no YAML", config("value: 0.01", "value: [0.01"), "config.yaml, line "],
  [
    "a setting without a value",
    config("learning_rate:\n    value: 0.01", "learning_rate: 0.01"),
    "config.yaml, learning_rate: "
  ],
  [
    "a chart of several runs",
    change(chart, "chart.csv", "quiet-lamp-1 - val/macro_f1__MAX", "loud-lamp-2 - val/macro_f1"),
    "chart.csv, line 1, loud-lamp-2: holds several runs (quiet-lamp-1, loud-lamp-2)"
  ],
  [
    "a chart of no run",
    [{path: "chart.csv", text: '"Step","loss"\n"1","0.5"\n'}],
    "chart.csv, line 1: has no column of a run"
  ]
]);
