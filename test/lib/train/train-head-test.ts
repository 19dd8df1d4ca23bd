import {describe, expect, it} from "vitest";
import {drain} from "../../../src/lib/drain.js";
import type {CurvePoint} from "../../../src/lib/runs/curves.js";
import {hardTargets, readTrainingFilms, selectTargets} from "../../../src/lib/train/films.js";
import {
  checkHeadSettings,
  defaultHeadSettings,
  type HeadSettings,
  usedSettings
} from "../../../src/lib/train/head-settings.js";
import {measureHead} from "../../../src/lib/train/measure-head.js";
import {readVotes} from "../../../src/lib/train/targets.js";
import {type HeadData, headRows, trainHead} from "../../../src/lib/train/train-head.js";
import {readEmbeddings} from "../../../src/node/embeddings.js";
import {snapshotFolder} from "../../../src/node/paths.js";
import {readRun, runsFolder} from "../../../src/node/runs.js";
import {readTable} from "../../../src/node/snapshot.js";

const snapshot = snapshotFolder();
const data: HeadData = {
  films: readTrainingFilms(readTable(snapshot, "films"), readTable(snapshot, "split")),
  votes: readVotes(readTable(snapshot, "labels")),
  embeddings: readEmbeddings(snapshot)
};
const {validation} = headRows(data, defaultHeadSettings);
const truth = selectTargets(Uint8Array.from(hardTargets(data.films)), validation);

/** What `npm run train` stored for the validation films. */
function readStored(id: string) {
  const {record, predictions} = readRun(runsFolder(snapshot), id);
  const places = new Map(predictions!.movieIds.map((movieId, row) => [movieId, row]));
  const probabilities = validation.flatMap((row) => {
    const place = places.get(data.films[row].movieId)!;
    return [...predictions!.probabilities.subarray(place * 9, place * 9 + 9)];
  });
  return {record, probabilities};
}

describe("trainHead", () => {
  it("gives what the command line stored, for the linear head of its settings", () => {
    const {record, probabilities} = readStored("minilm-logistic");
    const {c, classWeights} = record.hyperparameters as {c: number; classWeights: "none"};
    const head = drain(trainHead(data, {...defaultHeadSettings, c, classWeights}));
    const found = head.predict(validation);
    expect([...found.map(Math.fround)]).toEqual(probabilities);
    expect(measureHead(found, truth).decision).toEqual(record.decision);
    expect(head.parameters).toBe(record.parameters!.trained);
  }, 120_000);

  it("meets the losses that the command line logged, for the perceptron of its settings", () => {
    const {record, curves} = readRun(runsFolder(snapshot), "minilm-mlp");
    const chosen = record.hyperparameters as Partial<HeadSettings>;
    const keys = ["hidden", "dropout", "learningRate", "weightDecay", "softWeight"] as const;
    const own = Object.fromEntries(keys.map((key) => [key, chosen[key]]));
    const settings = checkHeadSettings({...own, kind: "perceptron", classWeights: "square-root", epochs: 2});
    const {curves: found} = drain(trainHead(data, settings));
    expect(found).toHaveLength(4);
    const logged = curves!.filter(({metric, epoch}) => metric === "loss" && epoch! <= 2);
    const describeLoss = ({part, epoch, value}: CurvePoint) => `${part} ${epoch}: ${value.toFixed(6)}`;
    expect(found.map(describeLoss).sort()).toEqual(logged.map(describeLoss).sort());
  }, 240_000);

  it("is watched without being changed, and answers the round that it calls the best", () => {
    const settings = {...defaultHeadSettings, kind: "perceptron" as const, hidden: 8, trainShare: 0.05, epochs: 4};
    let best: Float64Array | undefined;
    let rounds = 0;
    const steps = trainHead(data, settings);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      const {round, bestRound, measure} = step.value;
      if (!measure) continue;
      rounds = round;
      if (round === bestRound) best = measure().probabilities;
    }
    expect(rounds).toBe(4);
    // What is kept has its numbers in float32.
    const change = step.value.predict(validation).map((value, index) => Math.abs(value - best![index]));
    expect(Math.max(...change)).toBeLessThan(1e-6);
    expect(drain(trainHead(data, settings)).predict(validation)).toEqual(step.value.predict(validation));
  });

  it("trains on the share of the training films that it is told, drawn by the seed", () => {
    const tenth = {...defaultHeadSettings, trainShare: 0.1};
    const {train} = headRows(data, tenth);
    expect(train.length).toBe(Math.round(headRows(data, defaultHeadSettings).train.length / 10));
    expect(train.every((row) => data.films[row].part === "train" && data.films[row].hasPlot)).toBe(true);
    expect(headRows(data, {...tenth, seed: 2}).train).not.toEqual(train);
  });

  it("learns more with each round: the loss of the films that it is trained on falls", () => {
    const losses: number[] = [];
    for (const {measure} of trainHead(data, {...defaultHeadSettings, trainShare: 0.1}))
      losses.push(measure!().trainLoss);
    expect(losses.length).toBeGreaterThan(5);
    expect(losses.at(-1)).toBeLessThan(losses[0]);
  });
});

describe("head settings", () => {
  it("say which setting is wrong, and what it must be", () => {
    expect(() => checkHeadSettings({trainShare: 2})).toThrow("trainShare is 2; it must be from 0.01 to 1");
    expect(() => checkHeadSettings({hidden: 1.5})).toThrow("hidden is 1.5; it must be a whole number");
    expect(() => checkHeadSettings({layers: 2} as object)).toThrow('"layers" is no setting of a head');
  });

  it("are told without those that the kind of head does not read", () => {
    expect(usedSettings(defaultHeadSettings)).toEqual({
      kind: "linear",
      seed: 1,
      trainShare: 1,
      classWeights: "none",
      softWeight: 0,
      c: 0.003
    });
  });
});
