import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {encodeTable} from "../../src/lib/arrow.js";
import {encodeMultiHot} from "../../src/lib/genres/multi-hot.js";
import {splitId} from "../../src/lib/split/split.js";
import type {ColumnDefinition, TableColumns} from "../../src/lib/table-definition.js";
import films from "../../src/lib/tables/films.js";
import labels from "../../src/lib/tables/labels.js";
import split from "../../src/lib/tables/split.js";
import termCounts from "../../src/lib/tables/term_counts.js";
import terms from "../../src/lib/tables/terms.js";
import {createRandom} from "../../src/lib/train/random.js";
import {checkRun} from "../../src/node/check-runs.js";
import {evaluateRun} from "../../src/node/evaluate-run.js";
import {readRun, runsFolder} from "../../src/node/runs.js";
import {manifestPath, tablePath} from "../../src/node/snapshot.js";
import {readSnapshotLabels} from "../../src/node/snapshot-labels.js";
import {trainRecipe} from "../../src/node/train-recipe.js";
import {writeFileAtomic} from "../../src/node/write-file.js";

const genres = ["Horror", "Comedy"];
const ids = Array.from({length: 120}, (_, film) => `tt${String(film).padStart(7, "0")}`);
const parts = ids.map((_, film) => (film % 6 === 4 ? "validation" : film % 6 === 5 ? "test" : "train"));

/** A snapshot of invented films: the plot of a horror holds the first term, that of a comedy the second, mostly. */
function makeSnapshot(): string {
  const folder = mkdtempSync(join(tmpdir(), "marquee-train-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const random = createRandom(1);
  const kinds = ids.map((_, film) => film % 2);
  const write = (name: string, columns: TableColumns, definitions: Record<string, ColumnDefinition>) => {
    const chosen = Object.fromEntries(Object.keys(columns).map((column) => [column, definitions[column]]));
    writeFileAtomic(tablePath(folder, name), encodeTable(columns, chosen));
  };
  const bits = kinds.map((kind) => encodeMultiHot([genres[kind]]));
  const [yes, no] = [ids.map(() => true), ids.map(() => false)];
  write("films", {movie_id: ids, multi_hot: bits, has_plot: yes, has_poster: no}, films.columns);
  write("split", {movie_id: ids, part: parts, group: ids.map((_, film) => film)}, split.columns);
  write("terms", {term: ["ghost", "joke"]}, terms.columns);
  write(
    "term_counts",
    {
      film: ids.map((_, film) => film),
      term: kinds.map((kind) => (random.uniform() < 0.9 ? kind : 1 - kind)),
      count: ids.map(() => 1)
    },
    termCounts.columns
  );
  const shared = ids.filter((_, film) => film % 3 === 1);
  write(
    "labels",
    {
      movie_id: shared,
      source: shared.map(() => "tmdb"),
      multi_hot: shared.map((id) => bits[ids.indexOf(id)])
    },
    labels.columns
  );
  writeFileAtomic(manifestPath(folder), JSON.stringify({format: 1, corpus: {id: "abc", parts: {}}, tables: {}}));
  return folder;
}

describe("trainRecipe", () => {
  it("stores a whole run that has learned what there is to learn, thresholds fitted on validation", async () => {
    const snapshot = makeSnapshot();
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
    const snapshot = makeSnapshot();
    const train = (replace: boolean) => trainRecipe({recipe: "tf-idf-words", seed: 1, snapshot, replace});
    await train(false);
    const first = readRun(runsFolder(snapshot), "tf-idf-words");
    await expect(train(false)).rejects.toThrow("is there already");
    await train(true);
    const second = readRun(runsFolder(snapshot), "tf-idf-words");
    expect({...second, record: {...second.record, training: first.record.training}}).toEqual(first);
  });

  it("scores another catalogue on the films that it shares", async () => {
    const snapshot = makeSnapshot();
    await trainRecipe({recipe: "catalogue-tmdb", seed: 1, snapshot});
    expect(evaluateRun(snapshot, "catalogue-tmdb", {draws: 0}).validation).toMatchObject({films: 20, microF1: 1});
    await expect(trainRecipe({recipe: "catalogue-imdb", seed: 1, snapshot})).rejects.toThrow('no films of "imdb"');
  });

  it("averages and stacks runs that are stored", async () => {
    const snapshot = makeSnapshot();
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
    const snapshot = makeSnapshot();
    const train = (recipe: string) => trainRecipe({recipe, seed: 1, snapshot});
    await expect(train("tf-idf")).rejects.toThrow("name a corpus with --corpus");
    await expect(train("minilm-mlp")).rejects.toThrow("npm run embed");
    await expect(train("ensemble-text")).rejects.toThrow("an ensemble needs two runs or more");
    await expect(train("oracle")).rejects.toThrow('"oracle" is no recipe; there are majority');
    expect(existsSync(runsFolder(snapshot))).toBe(false);
  });
});
