import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdirSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {parsePredictionCsv} from "../../src/lib/runs/genre-csv.js";
import {openCorpus} from "../../src/node/corpus.js";
import {CorpusError} from "../../src/node/corpus-error.js";
import {projectRoot, snapshotFolder} from "../../src/node/paths.js";
import {predictCorpus} from "../../src/node/predict-corpus.js";
import {predictionHeader} from "../../src/node/prediction-file.js";
import {readRun, runsFolder} from "../../src/node/runs.js";
import {noCorpus, testCorpus} from "../find-corpus.js";
import {trainKeptModels} from "./kept-models.js";
import {sampleFiles, temporaryFolder, writeCorpus} from "./sample-corpus.js";

const readCsv = (path: string) => parsePredictionCsv(readFileSync(path, "utf8"), "p.csv");

/** A corpus of invented films whose plots differ, so that a file tells which text made which line. */
function writeLargerCorpus(films: number): string {
  const ids = Array.from({length: films}, (_, film) => `tt${String(film + 1).padStart(7, "0")}`);
  const [who, what] = [
    ["keeper", "thief", "robot", "ghost"],
    ["a map", "the bank", "a wedding", "the moon", "a knife"]
  ];
  const plot = (film: number) => `A ${who[film % 4]} number ${film} dreams of ${what[film % 5]} all winter.`;
  return writeCorpus({
    "movies.tsv": [
      "movie_id\ttmdb_id\ttitle\tyear\tgenres",
      ...ids.map((id, film) => `${id}\t\tFilm ${film}\t1950\tDrama`),
      ""
    ].join("\n"),
    "plots.tsv": ["movie_id\tplot\tsource", ...ids.map((id, film) => `${id}\t${plot(film)}\thouse`), ""].join("\n")
  });
}

describe("predictCorpus", () => {
  it("predicts films that have a plot, tells of progress, and names those that it skipped", async () => {
    const corpus = writeCorpus(sampleFiles());
    const path = join(temporaryFolder(), "p.csv");
    const progress: string[] = [];
    const report = await predictCorpus(corpus, "minilm-soup", path, {progress: (...at) => progress.push(at.join("/"))});
    expect(report).toEqual({
      predicted: 2,
      resumed: 0,
      skipped: ["tt0000003", "tt0000004"],
      modality: "text",
      model: "MiniLM, mean of three seeds"
    });
    expect(progress).toEqual(["1/2", "2/2"]);
    const text = readFileSync(path, "utf8");
    expect(text.split("\n")[0]).toBe(predictionHeader);
    expect(readCsv(path).movieIds).toEqual(["tt0000001", "tt0000002"]);
    expect(readdirSync(dirname(path))).toEqual(["p.csv"]);
  });

  it("gives the same in several processes", async () => {
    const corpus = writeLargerCorpus(12);
    const [one, two] = ["one.csv", "two.csv"].map((name) => join(temporaryFolder(), name));
    await predictCorpus(corpus, "minilm-soup", one);
    await predictCorpus(corpus, "minilm-soup", two, {processes: 2});
    expect(readFileSync(two, "utf8")).toBe(readFileSync(one, "utf8"));
  });

  it("predicts all films with a baseline, with heads and with ensembles, as they were trained", async () => {
    const {folders, train} = await trainKeptModels(["prior", "tf-idf-words"]);
    await train("ensemble-text", ["tf-idf-words", "prior"]);
    const corpus = writeCorpus(sampleFiles());
    const predict = async (run: string) => {
      const path = join(temporaryFolder(), `${run}.csv`);
      return {...(await predictCorpus(corpus, run, path, {folders})), rows: readCsv(path)};
    };
    const prior = await predict("prior");
    expect(prior).toMatchObject({predicted: 4, skipped: [], modality: "none"});
    expect((await predict("tf-idf-words")).skipped).toEqual(["tt0000003", "tt0000004"]);
    expect((await predict("ensemble-text")).rows.movieIds).toHaveLength(2);
  });

  it("refuses a broken corpus by file and line, a run that is none and a corpus without plots, and writes nothing", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "p.csv");
    const movies = String(sampleFiles()["movies.tsv"]).replace("1931", "soon");
    const broken = predictCorpus(writeCorpus(sampleFiles({"movies.tsv": movies})), "minilm-soup", path);
    await expect(broken).rejects.toThrow(CorpusError);
    await expect(broken).rejects.toThrow(/movies\.tsv.*2.*year/);
    await expect(predictCorpus(temporaryFolder(), "minilm-soup", path)).rejects.toThrow("movies.tsv");
    await expect(predictCorpus(writeCorpus(sampleFiles()), "no-such-run", path)).rejects.toThrow(
      'no run "no-such-run"'
    );
    const plotless = writeCorpus(sampleFiles({"plots.tsv": undefined}));
    await expect(predictCorpus(plotless, "minilm-soup", path)).rejects.toThrow(
      "has a plot, which MiniLM, mean of three seeds reads"
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses a folder for its file before it computes", async () => {
    const path = temporaryFolder();
    mkdirSync(join(path, "inner"));
    await expect(predictCorpus(writeCorpus(sampleFiles()), "minilm-soup", path)).rejects.toThrow(
      "is a folder: name a file"
    );
  });
});

describe("npm run predict", () => {
  const args = (corpus: string, path: string) => [
    "--import",
    "tsx",
    "cli/predict.ts",
    "--corpus",
    corpus,
    "--run",
    "minilm-soup",
    "--out",
    path
  ];

  it("goes on after SIGKILL and ends with the bytes of an undisturbed run", async () => {
    const corpus = writeLargerCorpus(60);
    const [calm, killed] = ["calm.csv", "killed.csv"].map((name) => join(temporaryFolder(), name));
    await predictCorpus(corpus, "minilm-soup", calm);
    const child = spawn(process.execPath, args(corpus, killed), {cwd: projectRoot, stdio: "ignore"});
    const ended = once(child, "exit");
    const part = `${killed}.part`;
    const lines = () => (existsSync(part) ? readFileSync(part, "utf8").split("\n").length - 2 : 0);
    while (lines() < 10) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    await ended;
    const kept = lines();
    expect(existsSync(killed)).toBe(false);
    const progress: number[] = [];
    const report = await predictCorpus(corpus, "minilm-soup", killed, {progress: (done) => progress.push(done)});
    expect(report.resumed).toBe(kept);
    expect(progress).toHaveLength(60 - kept);
    expect(readFileSync(killed, "utf8")).toBe(readFileSync(calm, "utf8"));
  }, 300_000);

  it("says what it did, which films it skipped and why, and ends with 1 on what is wrong", () => {
    const run = (corpus: string, path: string) =>
      spawnSync(process.execPath, args(corpus, path), {cwd: projectRoot, encoding: "utf8"});
    const path = join(temporaryFolder(), "p.csv");
    const {stderr, stdout, status} = run(writeCorpus(sampleFiles()), path);
    expect(status).toBe(0);
    expect(`${stdout}${stderr}`).toContain("2 films predicted by MiniLM, mean of three seeds");
    expect(`${stdout}${stderr}`).toContain("2 films skipped, which lack a plot: tt0000003, tt0000004");
    const wrong = run(join(path, "none"), path);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).not.toContain("    at ");
  }, 180_000);
});

describe.skipIf(!testCorpus)("the films of the corpus", () => {
  it(`get the probabilities that the runs store (skipped when ${noCorpus})`, async () => {
    const runs = runsFolder(snapshotFolder());
    const stored = new Map(
      readRun(runs, "minilm-soup").predictions!.movieIds.flatMap((id, row) => (row % 281 ? [] : [[id, row] as const]))
    );
    const corpus = openCorpus(testCorpus!);
    const rows = corpus.movies.filter(({movieId}) => stored.has(movieId));
    const plots = new Map(corpus.plots.map(({movieId, plot}) => [movieId, plot]));
    const sample = writeCorpus({
      "movies.tsv": `movie_id\ttmdb_id\ttitle\tyear\tgenres\n${rows.map(({movieId}) => `${movieId}\t\tA\t\tDrama\n`).join("")}`,
      "plots.tsv": `movie_id\tplot\tsource\n${rows.map(({movieId}) => `${movieId}\t${plots.get(movieId)}\thouse\n`).join("")}`
    });
    for (const id of keptRuns(runs)) {
      const {predictions} = readRun(runs, id);
      const place = new Map(predictions!.movieIds.map((movieId, row) => [movieId, row]));
      const path = join(temporaryFolder(), "p.csv");
      await predictCorpus(sample, id, path);
      const {movieIds, values} = readCsv(path);
      expect(movieIds.length).toBe(rows.length);
      for (const [row, movieId] of movieIds.entries()) {
        for (let genre = 0; genre < 9; ++genre) {
          const known = predictions!.probabilities[9 * place.get(movieId)! + genre];
          expect(Math.abs(values[9 * row + genre] - known), `${id} ${movieId}`).toBeLessThan(1e-3);
        }
      }
    }
  }, 300_000);
});

/** Ids of the runs whose model reads plots or nothing, and is kept. */
function keptRuns(runs: string): string[] {
  return readdirSync(runs).filter((id) => {
    const {model, modality} = readRun(runs, id).record;
    return model && (modality === "text" || modality === "none");
  });
}
