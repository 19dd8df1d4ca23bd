import {readdirSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {runTextModel} from "../../src/lib/inference/text-model.js";
import {
  listModelIds,
  modelsFolder,
  openTextModel,
  readCatalogue,
  readModelCard,
  readModelFile
} from "../../src/node/models.js";
import {temporaryFolder} from "./sample-corpus.js";

describe("models/", () => {
  it("holds files as their cards describe them, each below 40 MB and all below 120 MB", () => {
    for (const {file, tokenizer} of readCatalogue().models) {
      expect(readModelFile(file).length).toBeLessThan(40e6);
      if (tokenizer) readModelFile(tokenizer);
    }
    const files = readdirSync(modelsFolder, {recursive: true, encoding: "utf8"}).map((name) =>
      join(modelsFolder, name)
    );
    const bytes = files.reduce((sum, path) => sum + (statSync(path).isFile() ? statSync(path).size : 0), 0);
    expect(bytes).toBeLessThan(120e6);
  });

  it("names live models that are there", () => {
    const {live, models} = readCatalogue();
    const ids = models.map(({id}) => id);
    for (const id of Object.values(live)) if (id) expect(ids).toContain(id);
  });

  it("says which models there are when one is not, and that a file is another", () => {
    expect(() => readModelCard("no-such-model")).toThrow(
      `there is no model "no-such-model"; there are ${listModelIds()[0]}`
    );
    const folder = temporaryFolder();
    writeFileSync(join(folder, "model.onnx"), "not a model");
    expect(() => readModelFile({path: "model.onnx", bytes: 11, checksum: "0".repeat(64)}, folder)).toThrow(
      "is not the file"
    );
    expect(() => readModelFile({path: "none.onnx", bytes: 11, checksum: "0".repeat(64)}, folder)).toThrow("is missing");
  });
});

describe("openTextModel", () => {
  it("gives the encoder's vectors of length one, near for texts that mean the same", async () => {
    const model = await openTextModel("minilm-encoder");
    const embed = async (text: string) => (await runTextModel(model, {text})).slice();
    const [storm, gale, cake] = [
      await embed("A captain steers her ship through a terrible storm."),
      await embed("In a violent gale a skipper fights to keep her boat afloat."),
      await embed("A baker loses the recipe for his grandmother's cake.")
    ];
    const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * b[index], 0);
    expect(storm).toHaveLength(384);
    expect(dot(storm, storm)).toBeCloseTo(1, 4);
    expect(dot(storm, gale)).toBeGreaterThan(dot(storm, cake) + 0.2);
    await model.session.release();
  });

  it("gives an answer for the empty text and for one that is too long", async () => {
    const model = await openTextModel("minilm-encoder");
    for (const text of ["", "one ".repeat(5000)]) {
      expect((await runTextModel(model, {text})).every(Number.isFinite)).toBe(true);
    }
    await model.session.release();
  });
});
