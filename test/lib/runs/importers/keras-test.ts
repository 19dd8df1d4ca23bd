import {expect, it} from "vitest";
import {keras} from "../../../../src/lib/runs/importers/keras.js";
import {change, readToolFiles, refuses} from "./fixture.js";

const history = readToolFiles(keras, "keras/history.json");
const log = readToolFiles(keras, "keras/training.csv");

it("reads the same curves from a history and from a CSVLogger", () => {
  const sort = (files: typeof log) =>
    keras
      .read(files)
      .curves.sort((a, b) => `${a.part}${a.metric}${a.epoch}`.localeCompare(`${b.part}${b.metric}${b.epoch}`));
  expect(sort(log)).toEqual(sort(history));
  const losses = sort(history).filter(({metric, part}) => metric === "loss" && part === "validation");
  expect(losses.map(({epoch}) => epoch)).toEqual([1, 2, 3]);
  expect(losses[0].value).toBeCloseTo(0.80099, 5);
});

const inHistory = (from: string | RegExp, to: string) => change(history, "history.json", from, to);
const inLog = (from: string | RegExp, to: string) => change(log, "training.csv", from, to);

refuses(keras, [
  ["a folder with both", [...history, ...log], "are 2 files; name the one to take: history.json, training.csv"],
  ["no file", [], "history.json or training.csv: is missing"],
  ["half a history", [{path: "history.json", text: history[0].text.slice(0, 40)}], "history.json: is not JSON"],
  ["a history without a metric", [{path: "history.json", text: "{}"}], "history.json: holds no metric"],
  ["a metric that is no list", inHistory(/"val_loss": \[.*?\]/, '"val_loss": 1'), "history.json, val_loss: "],
  ["text among the values", inHistory(/"val_loss": \[/, '"val_loss": ["low", '), "history.json, val_loss.0: "],
  ["a metric without an epoch", inHistory(/"val_loss": \[.*?\]/, '"val_loss": []'), "val_loss: holds no epoch"],
  [
    "metrics of unlike length",
    inHistory(/"val_loss": \[[^,]*, /, '"val_loss": ['),
    "val_loss: has 2 epochs, binary_accuracy has 3"
  ],
  ["a log without epochs", inLog("epoch,", "step,"), "training.csv, line 1, epoch: is missing"],
  ["a log with text", inLog(/\n1,[^,]*/, "\n1,high"), 'training.csv, line 3, binary_accuracy: "high" is not a number'],
  ["a log with a short line", inLog(/\n1,[^,]*,/, "\n1,"), "training.csv, line 3: has 4 fields, the header has 5"],
  ["a log without rows", [{path: "training.csv", text: "epoch,loss\n"}], "training.csv: has a header but no rows"],
  ["a log with a metric twice", inLog(",loss,", ",val_loss,"), "training.csv, line 1, val_loss: is there twice"],
  ["a negative epoch", inLog("\n1,", "\n-1,"), "training.csv, line 3, epoch: -1 is not a number of 0 or more"]
]);
