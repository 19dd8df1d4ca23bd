import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {ExplanationFile} from "../../src/lib/explain/explanation-file.js";
import {EXPLANATION_METHODS} from "../../src/lib/explain/methods.js";
import {GENRES} from "../../src/lib/genres/genres.js";
import {explainPosters} from "../../src/node/explain-posters.js";
import {findPosterModel} from "../../src/node/find-poster-model.js";
import {predictPosters} from "../../src/node/predict-posters.js";
import {encodeWebp} from "../pictures/codecs.js";
import {drawQuarters} from "../pictures/draw.js";
import {makePosterModels} from "./poster-models.js";
import {drawPoster, sampleFiles, writeCorpus} from "./sample-corpus.js";

async function drawCorpus(): Promise<string> {
  return writeCorpus(
    sampleFiles({
      "posters/tt0000001.jpg": await drawPoster(1),
      "posters/tt0000003.jpg": await drawPoster(3),
      "posters/tt0000004.jpg": (await drawPoster(4)).subarray(0, 900)
    })
  );
}

describe("explainPosters", () => {
  for (const {key, additive} of EXPLANATION_METHODS) {
    it(`writes nine grids a poster by ${key}, in the order of the films`, async () => {
      const corpus = await drawCorpus();
      const out = join(corpus, "maps.json");
      const report = await explainPosters({run: "tiny-pooled", method: key, corpus, out, folder: makePosterModels()});
      expect(report.explained).toBe(2);
      expect(report.unreadable).toEqual([{poster: "tt0000004", fault: expect.stringContaining("cut short")}]);
      const file: ExplanationFile = JSON.parse(readFileSync(out, "utf8"));
      expect([file.run, file.model, file.method, file.grid]).toEqual([
        "tiny-pooled",
        "pooled",
        key,
        {rows: 6, columns: 4}
      ]);
      expect(file.genres).toEqual(GENRES);
      expect(file.posters.map(({poster}) => poster)).toEqual(["tt0000001", "tt0000003"]);
      for (const {logits, maps, sumError, genres, probabilities} of file.posters) {
        expect([logits.length, maps.length]).toEqual([9, 9]);
        expect(genres).toEqual(GENRES.filter((_, genre) => probabilities[genre] >= 0.5));
        if (!additive) continue;
        expect(sumError).toBeLessThan(1e-5);
        for (const [genre, map] of maps.entries()) {
          const sum = map.reduce((total, value) => total + value, file.bias![genre]);
          expect(sum).toBeCloseTo(logits[genre], 4);
        }
      }
    });
  }

  it("explains single pictures of any type, and gives the same with processes", async () => {
    const corpus = await drawCorpus();
    const folder = makePosterModels();
    const poster = join(corpus, "picture.webp");
    writeFileSync(poster, await encodeWebp(drawQuarters(60, 90)));
    const out = join(corpus, "one.json");
    await explainPosters({run: "tiny-dense", method: "hirescam", posters: [poster], out, folder});
    const alone = readFileSync(out, "utf8");
    await explainPosters({run: "tiny-dense", method: "hirescam", posters: [poster], out, folder, processes: 1});
    expect(readFileSync(out, "utf8")).toBe(alone);
    expect(JSON.parse(alone).posters[0].poster).toBe(poster);
    expect(JSON.parse(alone).bias).toBeUndefined();
  }, 30_000);

  it("writes nothing where there is nothing to explain, and says why", async () => {
    const corpus = await drawCorpus();
    const out = join(corpus, "none.json");
    const request = {run: "tiny-pooled", method: "gradcam", out, folder: makePosterModels()};
    const broken = [join(corpus, "posters/tt0000004.jpg")];
    await expect(explainPosters({...request, posters: broken})).rejects.toThrow("cut short");
    await expect(explainPosters({...request, corpus, run: "minilm-soup"})).rejects.toThrow("tiny-dense, tiny-pooled");
    await expect(explainPosters({...request, corpus, method: "lime"})).rejects.toThrow("there are cam");
    await expect(explainPosters({...request, corpus, run: "tiny-dense", method: "cam"})).rejects.toThrow("use gradcam");
    expect(existsSync(out)).toBe(false);
  });
});

describe("predictPosters", () => {
  it("predicts the films that have a poster, and goes on where it was stopped", async () => {
    const corpus = await drawCorpus();
    const folder = makePosterModels();
    const card = findPosterModel("tiny-pooled", folder)!;
    const out = join(corpus, "predictions.csv");
    const report = await predictPosters(corpus, card, out, {folder});
    expect([report.predicted, report.resumed, report.skipped]).toEqual([2, 0, ["tt0000002"]]);
    expect(report.unreadable.map(({movieId}) => movieId)).toEqual(["tt0000004"]);
    const text = readFileSync(out, "utf8");
    const [header, ...lines] = text.trimEnd().split("\n");
    expect(header).toMatch(/^movie_id,Action,.*,Thriller,Action_predicted/);
    expect(lines.map((line) => line.split(",").length)).toEqual([19, 19]);
    await predictPosters(corpus, card, out, {folder, processes: 1});
    expect(readFileSync(out, "utf8")).toBe(text);
  }, 30_000);

  it("finds a model by its run, its id, and not for text", () => {
    const folder = makePosterModels();
    expect(findPosterModel("tiny-dense", folder)?.id).toBe("dense");
    expect(findPosterModel("pooled", folder)?.id).toBe("pooled");
    expect(findPosterModel("poster", folder)).toBeUndefined();
    expect(findPosterModel("minilm-soup")).toBeUndefined();
  });
});
