import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {splitId} from "../../src/lib/split/split.js";
import {checkRun} from "../../src/node/check-runs.js";
import {sha256} from "../../src/node/checksums.js";
import {evaluateRun} from "../../src/node/evaluate-run.js";
import {listModelIds, readModelCard} from "../../src/node/models.js";
import {readRun, runsFolder, writeRun} from "../../src/node/runs.js";
import {readSnapshotLabels} from "../../src/node/snapshot-labels.js";
import {refitRun, trainRecipe} from "../../src/node/train-recipe.js";
import {trainKeptModels} from "./kept-models.js";
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

  it("keeps the model beside the others, with a card, and takes it away with a run that has none", async () => {
    const {snapshot, models, train, folders} = await trainKeptModels(["tf-idf-words", "prior"]);
    const {model} = readRun(folders.runs, "tf-idf-words").record;
    const bytes = readFileSync(join(models, model!.file));
    expect(sha256(bytes)).toBe(model!.checksum);
    expect(readModelCard("tf-idf-words", models)).toMatchObject({
      kind: "term-head",
      run: "tf-idf-words",
      modality: "text",
      file: {path: "tf-idf-words/model.safetensors", bytes: bytes.length, checksum: model!.checksum}
    });
    await train("ensemble-text", ["tf-idf-words", "prior"]);
    expect(listModelIds(models)).toContain("ensemble-text");
    await trainRecipe({recipe: "prior", seed: 1, snapshot, replace: true});
    await train("ensemble-text", ["tf-idf-words", "prior"]);
    expect(listModelIds(models)).not.toContain("ensemble-text");
  });

  it("fits a stored run's model again with what it chose, and refuses when the run can't be made again", async () => {
    const {snapshot, models, folders} = await trainKeptModels(["tf-idf-words"]);
    const first = readRun(folders.runs, "tf-idf-words");
    rmSync(join(models, "tf-idf-words"), {recursive: true});
    const lines: string[] = [];
    const again = {recipe: "tf-idf-words", seed: 1, snapshot, models, report: (line: string) => lines.push(line)};
    await refitRun(again);
    expect(readRun(folders.runs, "tf-idf-words")).toEqual(first);
    expect(readModelCard("tf-idf-words", models).file.checksum).toBe(first.record.model!.checksum);
    expect(lines.filter((line) => line.includes("on validation"))).toHaveLength(1);
    const {record, predictions} = first;
    const other = {...predictions!, probabilities: predictions!.probabilities.map((value) => Math.fround(1 - value))};
    writeRun(folders.runs, {...first, predictions: other}, {replace: true});
    await expect(refitRun(again)).rejects.toThrow('"tf-idf-words" can\'t be made again as it is stored');
    expect(readRun(folders.runs, "tf-idf-words").predictions).toEqual(other);
    const hyperparameters = {...record.hyperparameters, c: 77};
    writeRun(folders.runs, {...first, record: {...record, hyperparameters}}, {replace: true});
    await expect(refitRun(again)).rejects.toThrow("no candidate has the settings that were chosen before");
    await expect(refitRun({...again, recipe: "prior"})).rejects.toThrow('there is no run "prior"');
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
