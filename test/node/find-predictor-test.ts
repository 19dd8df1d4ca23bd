import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {GENRES} from "../../src/lib/genres/genres.js";
import {loadLanguage} from "../../src/lib/text/language.js";
import {prepareText} from "../../src/lib/text/prepare-text.js";
import {findPosterModel} from "../../src/node/find-poster-model.js";
import {findPredictor} from "../../src/node/find-predictor.js";
import {snapshotFolder} from "../../src/node/paths.js";
import {listRunIds, readRun, readRunRecord, runsFolder, writeRun} from "../../src/node/runs.js";
import {sampleRecord} from "../lib/runs/sample-run.js";
import {trainKeptModels} from "./kept-models.js";

const outputs = new Map<string, Float32Array>();
const horror = GENRES.indexOf("Horror");

/** What a term head reads of a text. */
const prepare = async (text: string) => ({outputs, prepared: prepareText(text, await loadLanguage())});

describe("findPredictor", () => {
  it("finds a term head, which reads words and gives what its recipe gave", async () => {
    const {folders, snapshot} = await trainKeptModels(["tf-idf-words"]);
    const predictor = findPredictor("tf-idf-words", folders);
    expect(predictor).toMatchObject({runs: [], reads: {plot: true, words: true}, card: {kind: "term-head"}});
    const {predictions, record} = readRun(runsFolder(snapshot), "tf-idf-words");
    const ghost = predictor.read(await prepare("A ghost.")).probabilities;
    const rows = Array.from({length: 40}, (_, row) => predictions!.probabilities.slice(9 * row, 9 * row + 9));
    expect(rows.some((row) => row.join() === Float64Array.from(ghost).join())).toBe(true);
    expect(ghost[horror]).toBeGreaterThan(predictor.read(await prepare("A joke.")).probabilities[horror]);
    expect(predictor.card.decision).toEqual(record.decision);
  });

  it("finds a baseline, which reads nothing", async () => {
    const {folders, snapshot} = await trainKeptModels(["prior"]);
    const predictor = findPredictor("prior", folders);
    expect(predictor.reads).toEqual({plot: false, words: false});
    const stored = readRun(runsFolder(snapshot), "prior").predictions!.probabilities.slice(0, 9);
    expect([...predictor.read({outputs}).probabilities]).toEqual([...stored]);
  });

  it("finds an ensemble, which asks each of its members once", async () => {
    const {folders, snapshot, train} = await trainKeptModels(["tf-idf-words", "prior", "every-genre"]);
    for (const recipe of ["ensemble-text", "stack-text"]) {
      const members = recipe === "stack-text" ? ["tf-idf-words", "tf-idf-words"] : ["tf-idf-words", "prior"];
      await train(recipe, members);
      const predictor = findPredictor(recipe, folders);
      expect(predictor.reads.words).toBe(true);
      const {probabilities} = predictor.read(await prepare("A ghost."));
      const {predictions} = readRun(runsFolder(snapshot), recipe);
      const nearest = Array.from({length: 40}, (_, row) =>
        Math.max(...probabilities.map((value, genre) => Math.abs(value - predictions!.probabilities[9 * row + genre])))
      );
      expect(Math.min(...nearest)).toBeLessThan(1e-6);
    }
  });

  it("refuses an ensemble whose member has been trained anew since", async () => {
    const {folders, models, train} = await trainKeptModels(["tf-idf-words", "prior"]);
    await train("ensemble-text", ["tf-idf-words", "prior"]);
    const ensemble = join(models, "ensemble-text/model.json");
    const changed = readFileSync(ensemble, "utf8").replace(/"checksum": "[0-9a-f]{8}/, '"checksum": "00000000');
    writeFileSync(ensemble, changed);
    expect(() => findPredictor("ensemble-text", folders)).toThrow("is not the file that its card describes");
    await train("ensemble-text", ["tf-idf-words", "prior"]);
    rmSync(join(models, "tf-idf-words"), {recursive: true});
    expect(() => findPredictor("ensemble-text", folders)).toThrow('there is no model "tf-idf-words"');
    await train("tf-idf-words");
    expect(() => findPredictor("ensemble-text", folders)).not.toThrow();
    const card = join(models, "tf-idf-words/card.json");
    writeFileSync(card, readFileSync(card, "utf8").replace(/"checksum": "[0-9a-f]{8}/, '"checksum": "00000000'));
    expect(() => findPredictor("ensemble-text", folders)).toThrow(
      "the ensemble ensemble-text was fitted with another tf-idf-words than the one in models/: " +
        "npm run train -- --recipe ensemble-text --replace makes it anew"
    );
  });

  it("finds the live model of a kind, and says when there is none", async () => {
    const {folders, models} = await trainKeptModels(["prior"]);
    writeFileSync(join(models, "live.json"), JSON.stringify({text: "prior", poster: null, fusion: null}));
    expect(findPredictor("text", folders).card.id).toBe("prior");
    for (const kind of ["poster", "fusion"]) {
      expect(() => findPredictor(kind, folders)).toThrow(
        `there is no live ${kind} model yet: models/live.json names none`
      );
    }
  });

  it("says of a run without a model why it can't predict, and what to do", async () => {
    const {folders} = await trainKeptModels(["prior"]);
    const store = (id: string, changes: object) => writeRun(folders.runs, {record: sampleRecord({id, ...changes})});
    store("theirs", {provenance: "published"});
    store("catalogue", {family: "catalogue"});
    store("brought", {provenance: "imported"});
    store("deep", {command: "npm run training -- text --recipe deep --seed 1"});
    store("colours", {modality: "poster", command: "npm run train -- --recipe colours"});
    store("tf-idf", {command: "npm run train -- --recipe tf-idf"});
    store("mixed", {command: "npm run train -- --recipe mixed --members a b", hyperparameters: {members: ["a", "b"]}});
    const message = (name: string) => {
      try {
        findPredictor(name, folders);
      } catch (error) {
        return (error as Error).message;
      }
      return "nothing was thrown";
    };
    expect(message("theirs")).toBe(
      'the run "theirs" was published by others as figures: its weights are not known; these have one: prior'
    );
    expect(message("catalogue")).toContain("is another catalogue's labels: there is nothing to predict with");
    expect(message("brought")).toContain("was imported as predictions");
    expect(message("deep")).toContain(
      "keeps predictions but no model: train it anew (npm run training -- text --recipe deep --seed 1), export it " +
        "(npm run training -- export --run deep) and ship it (npm run ship -- --trained .marquee/training/deep --id deep"
    );
    expect(message("colours")).toContain("can't compute the figures of posters that it reads");
    expect(message("tf-idf")).toContain("train it anew (npm run train -- --recipe tf-idf --replace)");
    expect(message("mixed")).toContain("as one of its members has none");
    expect(message("no-such-run")).toBe('there is no run "no-such-run" whose model is kept; these have one: prior');
  });

  it("refuses an encoder, and a card or a file that is broken", async () => {
    const {folders, models} = await trainKeptModels(["prior"]);
    expect(() => findPredictor("minilm-encoder", folders)).toThrow(
      "is of kind onnx-text-encoder, which npm run predict"
    );
    const path = join(models, "prior/model.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("[", "[ "));
    expect(() => findPredictor("prior", folders)).toThrow(
      "models/prior/model.json is not the file that its card describes"
    );
    rmSync(path);
    expect(() => findPredictor("prior", folders)).toThrow("models/prior/model.json is missing");
    writeFileSync(join(models, "prior/card.json"), "{");
    expect(() => findPredictor("prior", folders)).toThrow("models/prior/card.json: is not JSON");
  });
});

describe("the stored runs", () => {
  const runs = runsFolder(snapshotFolder());
  const kept = listRunIds(runs).filter((id) => readRunRecord(runs, id).model);

  it("that state a model have it, with the decision that the run locked", () => {
    expect(kept.length).toBeGreaterThan(0);
    for (const id of kept) {
      const {model, decision} = readRunRecord(runs, id);
      const card = findPosterModel(id) ?? findPredictor(id).card;
      expect([id, card.file.path, card.file.checksum]).toEqual([id, model!.file, model!.checksum]);
      expect(card.decision).toEqual(decision);
    }
  });
});
