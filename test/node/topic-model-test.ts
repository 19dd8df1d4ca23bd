import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {storeEmbedding} from "../../src/lib/inference/embedding.js";
import {rowOf} from "../../src/lib/topics/points.js";
import {placeFilms} from "../../src/lib/topics/transform.js";
import {readPoints} from "../../src/node/points-file.js";
import {fitTopicModel, pointsOf, readTopicModel} from "../../src/node/topic-model.js";
import {readTopicTexts} from "../../src/node/topic-texts.js";
import {makeFilms} from "../lib/topics/sample-films.js";
import {temporaryFolder} from "./sample-corpus.js";

const films = makeFilms(160);
const texts = films.tokens.map((tokens, film) => ({
  id: `f${film}`,
  text: tokens.map((term) => films.terms[term]).join(" ")
}));
const embeddings = texts.map((_, film) => storeEmbedding(rowOf(films.embeddings, film)));
const encoder = {encoder: "minilm-encoder", dimensions: 16};

function write(content: string): string {
  const path = join(temporaryFolder(), "input.txt");
  writeFileSync(path, content);
  return path;
}

describe("fitTopicModel", () => {
  it("writes a model that gives the same texts the same topics", async () => {
    const folder = join(temporaryFolder(), "model");
    const fitted = await fitTopicModel(texts, embeddings, encoder, folder, {seed: 2});
    expect(fitted.topics).toBe(4);
    const stored = readTopicModel(folder);
    const placed = placeFilms(stored.fitted, pointsOf(embeddings, 16));
    expect(placed.map(({topic}) => topic)).toEqual([...fitted.label]);
    expect(stored.model.topics.map(({films: size}) => size)).toEqual([...fitted.sizes]);
    expect(stored.model.topics.flatMap(({words}) => words.map(({word}) => word))).toContain("vault");
    expect(readdirSync(join(folder, "..")).sort()).toEqual(["model"]);
  });

  it("is the same to the byte when made again, and holds no text", async () => {
    const folders = ["a", "b"].map((name) => join(temporaryFolder(), name));
    for (const folder of folders) await fitTopicModel(texts, embeddings, encoder, folder, {seed: 2});
    for (const name of ["model.json", "films.arrow"]) {
      const [a, b] = folders.map((folder) => readFileSync(join(folder, name)));
      expect(a.equals(b)).toBe(true);
      expect(a.includes(texts[0].text)).toBe(false);
    }
  });

  it.each([0, 1, 10])("answers for %d texts: a model without topics", async (count) => {
    const folder = join(temporaryFolder(), "model");
    const fitted = await fitTopicModel(texts.slice(0, count), embeddings.slice(0, count), encoder, folder, {});
    expect(fitted.topics).toBe(0);
    const placed = count ? placeFilms(readTopicModel(folder).fitted, pointsOf(embeddings.slice(0, 1), 16)) : [];
    expect(placed.every(({topic}) => topic === -1)).toBe(true);
  });

  it("says what to do where there is no model", () => {
    expect(() => readTopicModel("/nowhere")).toThrow(
      "npm run topics -- fit --texts FILE.tsv --out /nowhere makes a model"
    );
  });
});

describe("readTopicTexts", () => {
  it("reads ids and texts, or numbers the rows", () => {
    expect(readTopicTexts(write("movie_id\tplot\ntt1\tA\ntt2\tB\n"))).toEqual([
      {id: "tt1", text: "A"},
      {id: "tt2", text: "B"}
    ]);
    expect(readTopicTexts(write("text\nA\n"))).toEqual([{id: "1", text: "A"}]);
    expect(readTopicTexts(write("text\n"))).toEqual([]);
  });

  it("names the lines at fault", () => {
    expect(() => readTopicTexts(write("title\nA\n"))).toThrow('names no column "text" or "plot"; it names title');
    expect(() => readTopicTexts(write(""))).toThrow("it names nothing");
    expect(() => readTopicTexts(write("id\ttext\n1\tA\n1\tB\nC\n"))).toThrow(
      /line 3: repeats the id 1\n.*line 4: has 1 fields/
    );
  });
});

describe("readPoints", () => {
  it("reads a table of coordinates", () => {
    expect(readPoints(write("x,y\n1,2\n3,4.5\n"))).toEqual({
      rows: 2,
      columns: 2,
      values: Float64Array.of(1, 2, 3, 4.5)
    });
    expect(readPoints(write("x,y\n")).rows).toBe(0);
  });

  it("names the cells at fault", () => {
    expect(() => readPoints(write("x,y\n1,nan\n,2\n"))).toThrow(
      /line 2, y: "nan" is no number.*\n.*line 3, x: "" is no number/
    );
    expect(() => readPoints(write("1,2\n3,4\n"))).toThrow("the first line must name the columns");
    expect(() => readPoints("/nowhere.csv")).toThrow("does not exist");
    expect(existsSync("/nowhere.csv")).toBe(false);
  });
});
