import {execFile} from "node:child_process";
import {appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {describe, expect, it} from "vitest";
import {decodeTable} from "../../src/lib/arrow.js";
import {readFilms} from "../../src/lib/films.js";
import {compareSnapshots} from "../../src/node/compare-snapshots.js";
import {copyCorpus} from "../../src/node/copy-corpus.js";
import {NotEmbeddedError} from "../../src/node/embed-texts.js";
import {projectRoot} from "../../src/node/paths.js";
import {serveTable} from "../../src/node/serve-table.js";
import {findStale, makeSnapshot, manifestPath, readManifest, readTable, tablePath} from "../../src/node/snapshot.js";
import {type CorpusFiles, drawPoster, sampleFiles, temporaryFolder, writeCorpus} from "./sample-corpus.js";

/** Word vectors are too large to fetch for a test; these few words stand in for them. */
const effects = {loadVectorVocabulary: async () => new Set(["lighthouse", "winter", "violin"])};

/** The sample with three posters, of which the first two look the same. */
async function filesWithPosters(): Promise<CorpusFiles> {
  return sampleFiles({
    "posters/tt0000001.jpg": await drawPoster(2),
    "posters/tt0000002.jpg": await drawPoster(2, 160, 240),
    "posters/tt0000003.jpg": await drawPoster(5)
  });
}

async function makeSample(files: CorpusFiles = sampleFiles()): Promise<{corpus: string; out: string}> {
  const [corpus, out] = [writeCorpus(files), temporaryFolder()];
  await makeSnapshot(corpus, out, {effects});
  return {corpus, out};
}

const reasonsFor = async (table: string, out: string, corpus?: string) =>
  (await findStale(out, corpus)).find((stale) => stale.table === table)?.reasons;

describe("makeSnapshot", () => {
  it("writes every table with what made it", async () => {
    const {out} = await makeSample(await filesWithPosters());
    const manifest = readManifest(out);
    const files = Object.keys(manifest.tables).map((name) => `${name}.arrow`);
    expect(readdirSync(out).sort()).toEqual([...files, "manifest.json"].sort());
    expect(manifest.tables.films).toMatchObject({rows: 3, inputs: {"corpus:movies": manifest.corpus.parts.movies}});
    expect(manifest.tables.split.inputs).toMatchObject({"table:films": manifest.tables.films.checksum});
  });

  it("counts the funnel, hashes posters, groups what looks the same and splits the films", async () => {
    const {out} = await makeSample(await filesWithPosters());
    const {step, count} = readTable(out, "funnel");
    expect(Object.fromEntries(Array.from(step, (name, row) => [name, count[row]]))).toEqual({
      titles: 6,
      movies: 5,
      "not adult": 4,
      "with genres": 4,
      "any of the nine": 3,
      films: 3,
      "with either": 3,
      "with a plot": 2,
      "with a poster": 3,
      "with both": 2,
      "within the nine": 2
    });
    expect(Array.from(readTable(out, "poster_hashes").width)).toEqual([154, 160, 154]);
    expect(Array.from(readTable(out, "near_duplicates").movie_id)).toEqual(["tt0000001", "tt0000002"]);
    const films = readFilms(readTable(out, "films"), readTable(out, "split"));
    expect(films[0].part).toBe(films[1].part);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ["movies.tsv alone", {"plots.tsv": undefined, "labels.tsv": undefined, "title.basics.tsv.gz": undefined}],
    ["no rows", {"movies.tsv": header("movies.tsv"), "plots.tsv": header("plots.tsv"), "labels.tsv": undefined}],
    ["no posters", {}]
  ])("works for a corpus with %s", async (_, changes) => {
    const {out} = await makeSample(sampleFiles(changes));
    const rows = readManifest(out).tables.films.rows;
    expect(rows).toBe(changes["movies.tsv"] ? 0 : 3);
    expect(readTable(out, "split").part).toHaveLength(rows);
    expect(readTable(out, "poster_hashes").movie_id).toHaveLength(0);
    expect(await findStale(out)).toEqual([]);
  });

  it("is the same to the byte when made again, and from rows in another order", async () => {
    const {corpus, out} = await makeSample(await filesWithPosters());
    for (const shuffle of [undefined, 1, 2]) {
      const [copy, again] = [temporaryFolder(), temporaryFolder()];
      copyCorpus(corpus, copy, {shuffle});
      await makeSnapshot(copy, again, {effects});
      expect(compareSnapshots(out, again)).toEqual([]);
    }
  });

  it("keeps tables whose inputs have not changed, and makes the others again", async () => {
    const {corpus, out} = await makeSample();
    appendFileSync(join(corpus, "labels.tsv"), "tt0000002\thouse\tCrime\n");
    const lines: string[] = [];
    await makeSnapshot(corpus, out, {effects: {...effects, report: (line) => lines.push(line)}});
    expect(lines.find((line) => line.startsWith("films:"))).toContain("kept");
    expect(lines.find((line) => line.startsWith("labels:"))).not.toContain("kept");
    expect(readTable(out, "labels").movie_id).toHaveLength(3);
  });

  it("makes tables that can do without embeddings from what there is, until they are computed", async () => {
    const [corpus, out] = [writeCorpus(sampleFiles()), temporaryFolder()];
    const embedTexts = () => Promise.reject(new NotEmbeddedError(500));
    const {tables} = await makeSnapshot(corpus, out, {effects: {...effects, embedTexts}});
    expect(tables.embeddings).toBeUndefined();
    expect(Object.keys(tables.learning_curve.inputs)).not.toContain("table:embeddings");
    const absent = (await findStale(out)).map(({table}) => table);
    expect(absent).toEqual(["embeddings", ...absent.filter((name) => /^(film_)?topic/.test(name))]);
    expect(absent.some((name) => tables[name])).toBe(false);
    const after = await makeSnapshot(corpus, out, {effects});
    expect(after.tables.learning_curve.inputs["table:embeddings"]).toBe(after.tables.embeddings.checksum);
    expect(absent.every((name) => after.tables[name])).toBe(true);
  });

  it("names a poster that is no JPEG, and leaves the snapshot that stood there whole", async () => {
    const {corpus, out} = await makeSample(await filesWithPosters());
    const before = readSnapshot(out);
    appendFileSync(join(corpus, "labels.tsv"), "tt0000002\thouse\tCrime\n");
    writeFileSync(join(corpus, "posters/tt0000002.jpg"), "not a picture");
    await expect(makeSnapshot(corpus, out, {effects})).rejects.toThrow(
      "posters/tt0000002.jpg: can't be decoded as a JPEG picture (not a JPEG picture)"
    );
    expect(readSnapshot(out)).toEqual(before);
    expect(existsSync(`${out}.${process.pid}.part`)).toBe(false);
  });
});

describe("cli/snapshot", () => {
  it("ends with the row's file and line and a status other than zero, and leaves the old snapshot whole", async () => {
    const {corpus, out} = await makeSample();
    const before = readSnapshot(out);
    const plots = join(corpus, "plots.tsv");
    writeFileSync(plots, readFileSync(plots, "utf8").replace("tt0000002", "tt0000099"));
    const run = promisify(execFile)(
      process.execPath,
      [...["--import", "tsx", "cli/snapshot.ts", "--corpus", corpus, "--out", out]],
      {cwd: projectRoot}
    );
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("plots.tsv:3: tt0000099 is not in movies.tsv")
    });
    expect(readSnapshot(out)).toEqual(before);
  });
});

describe("findStale", () => {
  it("says nothing of a snapshot that was just made", async () => {
    const {corpus, out} = await makeSample();
    expect(await findStale(out, corpus)).toEqual([]);
  });

  it("names an input that was edited, for the tables that read it", async () => {
    const {corpus, out} = await makeSample();
    appendFileSync(join(corpus, "labels.tsv"), "tt0000002\thouse\tCrime\n");
    expect(await reasonsFor("labels", out, corpus)).toEqual(["input corpus:labels changed"]);
    expect(await reasonsFor("films", out, corpus)).toBeUndefined();
  });

  it("passes over the corpus where none is given", async () => {
    const {corpus, out} = await makeSample();
    appendFileSync(join(corpus, "labels.tsv"), "tt0000002\thouse\tCrime\n");
    expect(await findStale(out)).toEqual([]);
  });

  it("names code, packages, parameters and tables that are not what made the table", async () => {
    const {out} = await makeSample();
    const manifest = readManifest(out);
    manifest.tables.films.checksum = "0";
    manifest.tables.split.code = "0";
    manifest.tables.split.parameters.seed = 1;
    manifest.tables.split.packages["@noble/hashes"] = "0.0.1";
    writeFileSync(manifestPath(out), JSON.stringify(manifest));
    const reasons = await reasonsFor("split", out);
    expect(reasons).toContain("input table:films changed");
    expect(reasons).toContain("its code changed");
    expect(reasons).toContain("its parameters changed");
    expect(reasons?.join()).toMatch(/@noble\/hashes is [\d.]+, was 0\.0\.1/);
  });

  it("names a table that was never made", async () => {
    const {out} = await makeSample();
    const manifest = readManifest(out);
    delete manifest.tables.labels;
    writeFileSync(manifestPath(out), JSON.stringify(manifest));
    expect(await reasonsFor("labels", out)).toEqual(["it was never made"]);
  });
});

describe("serveTable", () => {
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);

  it("serves the file while nothing has changed", async () => {
    const {corpus, out} = await makeSample();
    const bytes = await serveTable("split", {snapshot: out, corpus, warn});
    expect(Buffer.from(bytes).equals(readFileSync(tablePath(out, "split")))).toBe(true);
    expect(warnings).toEqual([]);
  });

  it("recomputes a table, and what is made from it, when a corpus is at hand and has changed", async () => {
    const {corpus, out} = await makeSample();
    appendFileSync(join(corpus, "movies.tsv"), "tt0000007\t\tThe Late Ferry\t1999\tDrama\t\t\n");
    const bytes = await serveTable("split", {snapshot: out, corpus, warn});
    const other = temporaryFolder();
    await makeSnapshot(corpus, other, {effects});
    expect(Buffer.from(bytes).equals(readFileSync(tablePath(other, "split")))).toBe(true);
    expect(warnings.splice(0).join()).toContain("films: input corpus:movies changed");
  });

  it("serves a changed table as it stands, with a warning, when there is no corpus to make it from", async () => {
    const {out} = await makeSample();
    const manifest = readManifest(out);
    manifest.tables.films.code = "0";
    writeFileSync(manifestPath(out), JSON.stringify(manifest));
    const bytes = await serveTable("films", {snapshot: out, warn});
    expect(Buffer.from(bytes).equals(readFileSync(tablePath(out, "films")))).toBe(true);
    expect(warnings.splice(0)).toEqual(["films: its code changed"]);
  });

  it("serves a changed table that takes minutes as it stands, even where all that it is made from is there", async () => {
    const {corpus, out} = await makeSample();
    const manifest = readManifest(out);
    manifest.tables.learning_curve.code = "0";
    writeFileSync(manifestPath(out), JSON.stringify(manifest));
    const bytes = await serveTable("learning_curve", {snapshot: out, corpus, warn});
    expect(Buffer.from(bytes).equals(readFileSync(tablePath(out, "learning_curve")))).toBe(true);
    expect(warnings.splice(0)).toEqual(["learning_curve: its code changed"]);
  });

  it("says what to do about a table that is not there and needs a corpus", async () => {
    const {out} = await makeSample();
    const manifest = readManifest(out);
    delete manifest.tables.labels;
    writeFileSync(manifestPath(out), JSON.stringify(manifest));
    await expect(serveTable("labels", {snapshot: out, warn})).rejects.toThrow("npm run snapshot -- --corpus DIR");
  });

  it("serves a table of embeddings without rows until they have been computed", async () => {
    // More invented text than is embedded on the way, in words that nobody has embedded before.
    const ids = Array.from({length: 120}, (_, film) => `tt${String(film + 1).padStart(7, "0")}`);
    const corpus = writeCorpus(
      sampleFiles({
        "movies.tsv": `${header("movies.tsv")}${ids.map((id) => `${id}\t\tFilm ${id}\t1999\tDrama\t\t\n`).join("")}`,
        "plots.tsv": `${header("plots.tsv")}${ids.map((id) => `${id}\t${`Serial ${id} of a run that nobody made opens a door. `.repeat(12)}\thouse\n`).join("")}`
      })
    );
    const {out} = await makeSample();
    await makeSnapshot(corpus, out, {effects});
    // Those of the former corpus are of other films.
    expect(readManifest(out).tables).not.toHaveProperty("embeddings");
    expect(existsSync(tablePath(out, "embeddings"))).toBe(false);
    const bytes = await serveTable("embeddings", {snapshot: out, corpus, warn});
    expect(Object.values(decodeTable(bytes)).map(({length}) => length)).toEqual([0, 0, 0, 0]);
    expect(warnings.splice(0).join()).toContain("npm run embed");
  });
});

function header(file: string): string {
  return `${(sampleFiles()[file] as string).split("\n")[0]}\n`;
}

function readSnapshot(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "base64")]));
}
