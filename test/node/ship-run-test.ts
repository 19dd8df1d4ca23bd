import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readLogits} from "../../src/lib/inference/classify.js";
import {runTextModel} from "../../src/lib/inference/text-model.js";
import {checkRun} from "../../src/node/check-runs.js";
import {openTextModel, readModelCard, readModelFile} from "../../src/node/models.js";
import {workFolder} from "../../src/node/paths.js";
import {readRun, runsFolder} from "../../src/node/runs.js";
import {shipRun} from "../../src/node/ship-run.js";
import {readSnapshotLabels} from "../../src/node/snapshot-labels.js";
import {sampleFiles, temporaryFolder, writeCorpus} from "./sample-corpus.js";
import {makeSmallSnapshot, smallSplit} from "./small-snapshot.js";
import {sampleExport, writeTrainedFolder} from "./trained-folder.js";

const record = {split: smallSplit};
/** Plots for all four films of the small snapshot: two of validation, two of test. */
const plots = [
  "movie_id\tplot\tsource",
  "tt0000001\tA lighthouse keeper and a map maker share one winter and a single working lamp.\thouse",
  "tt0000002\tTwo pianists steal the same violin, each for the other, and neither dares to say so.\thouse",
  "tt0000003\tA saucer lands in a field of corn, and what climbs out of it is hungry.\thouse",
  "tt0000004\tMoss grows; a botanist draws it for forty years.\thouse",
  ""
].join("\n");

/** Folders of a shipping: nothing of the project is touched. */
function prepare() {
  const snapshot = makeSmallSnapshot();
  const [models, notes] = [temporaryFolder(), join(temporaryFolder(), "notes")];
  const corpus = writeCorpus(sampleFiles({"plots.tsv": plots}));
  const ship = (trained: string, changes = {}) =>
    shipRun({trained, id: "shipped", corpus, snapshot, models, notes, ...changes});
  const written = () => ({
    models: readdirSync(models),
    runs: existsSync(runsFolder(snapshot)) ? readdirSync(runsFolder(snapshot)) : [],
    notes: existsSync(notes),
    staging: existsSync(workFolder) ? readdirSync(workFolder).filter((name) => name.startsWith("shipping-shipped")) : []
  });
  return {snapshot, models, notes, ship, written};
}

describe("shipRun", () => {
  it("makes a training a model that ships: file, card, run with the file's own predictions, and a card for people", async () => {
    const {snapshot, models, notes, ship} = prepare();
    const {card} = await ship(writeTrainedFolder({record}));
    expect(readModelCard("shipped", models)).toEqual(card);
    expect(card).toMatchObject({kind: "onnx-text-classifier", run: "shipped", decision: {rule: "perGenre"}});
    expect(card.tokenizer).toMatchObject({path: "tokenizers/shipped.json", maxTokens: 64});
    expect(readModelFile(card.file, models).length).toBe(card.file.bytes);
    const run = readRun(runsFolder(snapshot), "shipped");
    expect(checkRun(runsFolder(snapshot), "shipped", readSnapshotLabels(snapshot), models)).toEqual([]);
    expect(checkRun(runsFolder(snapshot), "shipped", readSnapshotLabels(snapshot))).toMatchObject([
      {file: "shipped/run.json", field: "model.file", message: expect.stringContaining("no card in models/")}
    ]);
    expect(run.record.model).toEqual({file: "shipped/model.onnx", checksum: card.file.checksum});
    expect(run.record.decision).toEqual(card.decision);
    expect(run.predictions!.movieIds).toHaveLength(4);
    const model = await openTextModel("shipped", undefined, models);
    const row = run.predictions!.movieIds.indexOf("tt0000004");
    const {probabilities} = readLogits(
      card,
      await runTextModel(model, {text: "Moss grows; a botanist draws it for forty years."})
    );
    expect([...run.predictions!.probabilities.slice(9 * row, 9 * row + 9)]).toEqual([...probabilities]);
    await model.session.release();
    const text = readFileSync(join(notes, "shipped.md"), "utf8");
    expect(text).toContain("# Trained");
    expect(text).toContain("2 films, thresholds fitted on these same films");
  }, 120_000);

  it("writes over a run only when told to, and says so before it computes", async () => {
    const {ship} = prepare();
    const trained = writeTrainedFolder({record});
    await ship(trained);
    await expect(ship(trained)).rejects.toThrow('the run "shipped" is there already; say --replace');
    await expect(ship(trained, {replace: true})).resolves.toBeDefined();
  }, 120_000);

  it.each<[string, () => string, object, string]>([
    [
      "an export that does not hold what it must",
      () =>
        writeTrainedFolder({
          record,
          files: {
            "onnx/export.json": JSON.stringify({...sampleExport, ships: {size: true, parity: false, quality: false}})
          }
        }),
      {},
      "the export of Trained does not hold: parity, quality"
    ],
    ["another split", () => writeTrainedFolder(), {}, "Trained was trained on split 0123456789ab, this is"],
    [
      "a training that is not finished",
      () => writeTrainedFolder({record, files: {"run/run.json": null}}),
      {},
      "is missing"
    ],
    ["a folder that is no corpus", () => writeTrainedFolder({record}), {corpus: "/nowhere"}, "movies.tsv"],
    ["an id that is none", () => writeTrainedFolder({record}), {id: "Two words"}, "id: must be lower-case letters"],
    [
      "a file that is no network",
      () => writeTrainedFolder({record, files: {"onnx/model.int8.onnx": "not a network"}}),
      {},
      "protobuf parsing failed"
    ]
  ])(
    "refuses %s, and writes nothing",
    async (_, trained, changes, message) => {
      const {ship, written} = prepare();
      await expect(ship(trained(), changes)).rejects.toThrow(message);
      expect(written()).toEqual({models: [], runs: [], notes: false, staging: []});
    },
    120_000
  );

  it("refuses a corpus in which no validation film has a plot", async () => {
    const {ship, written} = prepare();
    const corpus = writeCorpus(sampleFiles());
    await expect(ship(writeTrainedFolder({record}), {corpus})).rejects.toThrow("no film of validation has a plot in");
    expect(written().runs).toEqual([]);
  }, 120_000);
});
