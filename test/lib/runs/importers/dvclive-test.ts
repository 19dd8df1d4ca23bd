import {expect, it} from "vitest";
import {dvclive} from "../../../../src/lib/runs/importers/dvclive.js";
import {change, readToolFiles, refuses} from "./fixture.js";

const files = readToolFiles(dvclive, "dvclive");
const loss = "plots/metrics/train/loss.tsv";
const without = (path: string) => files.filter((file) => file.path !== path);
const only = (text: string) => [...without(loss), {path: loss, text}];

it("reads curves, settings and last values", () => {
  const run = dvclive.read(files);
  expect(run.hyperparameters).toEqual({learning_rate: 0.01, layers: [4, 2]});
  expect(run.curves.filter(({part}) => part === "validation")).toEqual([
    {metric: "macro_f1", part: "validation", step: 0, epoch: null, value: 0.2},
    {metric: "macro_f1", part: "validation", step: 1, epoch: null, value: 0.30000000000000004},
    {metric: "macro_f1", part: "validation", step: 2, epoch: null, value: 0.4}
  ]);
  expect(run.reported).toEqual([
    {part: "train", as: "metrics.json, last step", metrics: {loss: 0.2333333333333333}},
    {part: "validation", as: "metrics.json, last step", metrics: {macro_f1: 0.4}}
  ]);
});

refuses(dvclive, [
  ["a folder without plots", files.filter(({path}) => !path.startsWith("plots")), "plots/metrics: is missing"],
  ["a table without steps", change(files, loss, "step", "time"), `${loss}, line 1, step: is missing`],
  ["a table without its metric", change(files, loss, "loss", "lost"), `${loss}, line 1, loss: is missing`],
  ["an empty table", only(""), `${loss}: is empty`],
  ["a table without rows", only("step\tloss\n"), `${loss}: has a header but no rows`],
  ["text for a value", only("step\tloss\n0\tlow\n"), `${loss}, line 2, loss: "low" is not a number`],
  [
    "a step that is not there",
    only("step\tloss\n\t0.5\n"),
    `${loss}, line 2, step: nothing is not a number of 0 or more`
  ],
  ["a line with too many fields", only("step\tloss\n0\t1\t2\n"), `${loss}, line 2: has 3 fields, the header has 2`],
  ["settings that are no YAML", change(files, "params.yaml", "- 4", "  - : ["), "params.yaml, line 4: is not YAML"],
  [
    "settings that are a list",
    change(files, "params.yaml", /[\s\S]*/, "- 1\n"),
    "params.yaml: invalid input: expected record"
  ],
  ["last values that are no JSON", change(files, "metrics.json", "{", ""), "metrics.json: is not JSON"],
  [
    "last values in a list",
    change(files, "metrics.json", "2\n", "[2]\n"),
    "metrics.json, step: must be a number or an object"
  ]
]);
