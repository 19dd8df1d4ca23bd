import {appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {GENRES} from "../../src/lib/genres/genres.js";
import {parsePredictionCsv} from "../../src/lib/runs/genre-csv.js";
import {formatPrediction, PredictionFile, predictionHeader} from "../../src/node/prediction-file.js";
import {temporaryFolder} from "./sample-corpus.js";

const prediction = (value: number) => ({
  probabilities: new Float64Array(9).fill(Math.fround(value)),
  labels: new Uint8Array(9).fill(Number(value >= 0.5))
});
const ids = ["tt0000001", "tt0000002", "tt0000003"];

/** Where a file would be, and its part. */
function place() {
  const path = join(temporaryFolder(), "deep/p.csv");
  return {path, part: `${path}.part`};
}

describe("formatPrediction", () => {
  it("writes probabilities that read back as the same float32, then labels", () => {
    for (const value of [0, 1, 1e-30, 0.1, 1 / 3, 0.999_999_94, 5e-8]) {
      const fields = formatPrediction("tt1", prediction(value)).split(",");
      expect(fields).toHaveLength(19);
      expect(Math.fround(Number(fields[1]))).toBe(Math.fround(value));
      expect(fields[18]).toBe(String(Number(value >= 0.5)));
    }
  });

  it("has a header of id, nine probabilities and nine labels", () => {
    const columns = predictionHeader.split(",");
    expect(columns).toHaveLength(19);
    expect(columns.slice(0, 2)).toEqual(["movie_id", GENRES[0]]);
    expect(columns.slice(10)).toEqual(GENRES.map((genre) => `${genre}_predicted`));
  });
});

describe("PredictionFile", () => {
  it("appears whole, in the order of the films, and leaves no part behind", () => {
    const {path, part} = place();
    const file = new PredictionFile(path, "one");
    for (const [index, id] of [...ids].reverse().entries()) file.add(id, prediction(index / 10));
    expect(existsSync(path)).toBe(false);
    file.finish(ids);
    expect(existsSync(part)).toBe(false);
    const {movieIds, values} = parsePredictionCsv(readFileSync(path, "utf8"), "p.csv");
    expect(movieIds).toEqual(ids);
    expect([values[0], values[9], values[18]].map(Math.fround)).toEqual([0.2, 0.1, 0].map(Math.fround));
  });

  it("goes on with what a run of the same version has left, but for a line that was cut short", () => {
    const {path, part} = place();
    const former = new PredictionFile(path, "one");
    former.add(ids[0], prediction(0.25));
    appendFileSync(part, "tt0000002,0.12");
    const file = new PredictionFile(path, "one");
    expect(ids.map((id) => file.has(id))).toEqual([true, false, false]);
    for (const id of ids.slice(1)) file.add(id, prediction(0.75));
    file.finish(ids);
    const {values} = parsePredictionCsv(readFileSync(path, "utf8"), "p.csv");
    expect([values[0], values[9], values[18]]).toEqual([0.25, 0.75, 0.75]);
  });

  it("begins anew where the part is of another version, is empty or is something else", () => {
    for (const text of ["# other\ntt0000001,0\n", "", "movie_id,Action\ntt0000001,1\n", "# one"]) {
      const {path, part} = place();
      mkdirSync(join(part, ".."), {recursive: true});
      writeFileSync(part, text);
      expect(new PredictionFile(path, "one").has(ids[0])).toBe(false);
      expect(readFileSync(part, "utf8")).toBe("# one\n");
    }
  });

  it("refuses a folder as its place before anything is computed", () => {
    const folder = temporaryFolder();
    expect(() => new PredictionFile(folder, "one")).toThrow(`${folder} is a folder: name a file`);
    expect(existsSync(`${folder}.part`)).toBe(false);
  });

  it("refuses to finish when a film has no line", () => {
    const {path} = place();
    const file = new PredictionFile(path, "one");
    file.add(ids[0], prediction(0.5));
    expect(() => file.finish(ids)).toThrow("tt0000002 has no prediction");
    expect(existsSync(path)).toBe(false);
  });
});
