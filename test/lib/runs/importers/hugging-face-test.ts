import {expect, it} from "vitest";
import {huggingFace} from "../../../../src/lib/runs/importers/hugging-face.js";
import {change, readToolFiles, refuses} from "./fixture.js";

const files = readToolFiles(huggingFace, "hugging-face");
const path = "trainer_state.json";
const broken = (from: string | RegExp, to: string) => change(files, path, from, to);

it("reads the curves that the Trainer logged, its settings and its time", () => {
  const run = huggingFace.read(files);
  expect(run.hyperparameters).toEqual({num_train_epochs: 2, max_steps: 20, train_batch_size: 4});
  expect(run.seconds).toBe(12.5);
  expect(run.curves.filter(({metric}) => metric === "loss")).toEqual([
    {metric: "loss", part: "train", step: 10, epoch: 1, value: 0.6},
    {metric: "loss", part: "validation", step: 10, epoch: 1, value: 0.5},
    {metric: "loss", part: "train", step: 20, epoch: 2, value: 0.3},
    {metric: "loss", part: "validation", step: 20, epoch: 2, value: 0.25}
  ]);
  expect(new Set(run.curves.map(({metric}) => metric))).toEqual(
    new Set(["grad_norm", "learning_rate", "loss", "macro_f1"])
  );
});

refuses(huggingFace, [
  ["no file", [], "trainer_state.json: is missing"],
  ["two files", [...files, ...files], "are 2 files; name the one to take"],
  ["half a file", [{path, text: files[0].text.slice(0, 300)}], "trainer_state.json: is not JSON"],
  ["a list", [{path, text: "[]"}], "trainer_state.json: invalid input: expected object"],
  ["no log", broken('"log_history"', '"log"'), "trainer_state.json, log_history: is missing"],
  ["an empty log", broken(/"log_history": \[[^\]]*\]/, '"log_history": []'), "log_history: holds no log entry"],
  ["an entry without a step", broken(/,\s*"step": 10/, ""), "log_history.0.step: is missing"],
  ["a step that is no whole number", broken('"step": 10', '"step": 1.5'), "log_history.0.step: "],
  ["a step as text", broken('"step": 10', '"step": "ten"'), "log_history.0.step: invalid input: expected number"],
  ["a negative epoch", broken('"epoch": 1.0', '"epoch": -1'), "log_history.0.epoch: "],
  ["a loss that is an object", broken('"loss": 0.6', '"loss": {}'), "log_history.0.loss: "],
  ["a global step as text", broken('"global_step": 20', '"global_step": "20"'), "trainer_state.json, global_step: "]
]);
