import {existsSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {splitId} from "../../src/lib/split/split.js";
import {checkRun} from "../../src/node/check-runs.js";
import {evaluateRun} from "../../src/node/evaluate-run.js";
import {readRun, runsFolder} from "../../src/node/runs.js";
import {readSnapshotLabels} from "../../src/node/snapshot-labels.js";
import {trainRecipe} from "../../src/node/train-recipe.js";
import {ids, makeTrainableSnapshot, parts} from "./trainable-snapshot.js";

describe("trainRecipe", () => {
  it("stores a whole run that has learned what there is to learn, thresholds fitted on validation", async () => {
    const snapshot = makeTrainableSnapshot();
    const record = await trainRecipe({recipe: "tf-idf-words", seed: 1, snapshot});
    expect(record).toMatchObject({
      id: "tf-idf-words",
      split: splitId(ids, parts),
      seed: null,
      decision: {rule: "perGenre"},
      hyperparameters: {chosenBy: "validation macroAveragePrecision", folds: 5}
    });
    expect(checkRun(runsFolder(snapshot), "tf-idf-words", readSnapshotLabels(snapshot))).toEqual([]);
    const {validation, openings} = evaluateRun(snapshot, "tf-idf-words", {draws: 0});
    expect(validation.perGenre.Horror.f1).toBeGreaterThan(0.75);
    expect(openings).toEqual([]);
    const {outOfFold, predictions} = readRun(runsFolder(snapshot), "tf-idf-words");
    expect(outOfFold?.movieIds).toEqual(ids.filter((_, film) => parts[film] === "train"));
    expect(predictions?.movieIds).toHaveLength(40);
  });

  it("makes the same run again, and only over the former when told to", async () => {
    const snapshot = makeTrainableSnapshot();
    const train = (replace: boolean) => trainRecipe({recipe: "tf-idf-words", seed: 1, snapshot, replace});
    await train(false);
    const first = readRun(runsFolder(snapshot), "tf-idf-words");
    await expect(train(false)).rejects.toThrow("is there already");
    await train(true);
    const second = readRun(runsFolder(snapshot), "tf-idf-words");
    expect({...second, record: {...second.record, training: first.record.training}}).toEqual(first);
  });

  it("scores another catalogue on the films that it shares", async () => {
    const snapshot = makeTrainableSnapshot();
    await trainRecipe({recipe: "catalogue-tmdb", seed: 1, snapshot});
    expect(evaluateRun(snapshot, "catalogue-tmdb", {draws: 0}).validation).toMatchObject({films: 20, microF1: 1});
    await expect(trainRecipe({recipe: "catalogue-imdb", seed: 1, snapshot})).rejects.toThrow('no films of "imdb"');
  });

  it("averages and stacks runs that are stored", async () => {
    const snapshot = makeTrainableSnapshot();
    await trainRecipe({recipe: "tf-idf-words", seed: 1, snapshot});
    await trainRecipe({recipe: "prior", seed: 1, snapshot});
    const members = ["tf-idf-words", "prior"];
    const record = await trainRecipe({recipe: "ensemble-text", seed: 1, snapshot, members});
    expect(record.command).toBe("npm run train -- --recipe ensemble-text --members tf-idf-words prior");
    expect(evaluateRun(snapshot, "ensemble-text", {draws: 0}).validation.perGenre.Horror.f1).toBeGreaterThan(0.75);
    const twice = ["tf-idf-words", "tf-idf-words"];
    await trainRecipe({recipe: "stack-text", seed: 1, snapshot, members: twice});
    expect(evaluateRun(snapshot, "stack-text", {draws: 0}).validation.perGenre.Horror.f1).toBeGreaterThan(0.75);
    await expect(trainRecipe({recipe: "stack-text", seed: 1, snapshot, members, replace: true})).rejects.toThrow(
      'the run "prior" has no out-of-fold predictions'
    );
  });

  it("says what is missing, and writes nothing", async () => {
    const snapshot = makeTrainableSnapshot();
    const train = (recipe: string) => trainRecipe({recipe, seed: 1, snapshot});
    await expect(train("tf-idf")).rejects.toThrow("name a corpus with --corpus");
    await expect(train("minilm-mlp")).rejects.toThrow("npm run embed");
    await expect(train("ensemble-text")).rejects.toThrow("an ensemble needs two runs or more");
    await expect(train("oracle")).rejects.toThrow('"oracle" is no recipe; there are majority');
    expect(existsSync(runsFolder(snapshot))).toBe(false);
  });
});
