import {createHash} from "node:crypto";
import {existsSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../../src/node/corpus.js";
import {readCorpusDescription} from "../../../src/node/corpus-description.js";
import {makeSnapshot} from "../../../src/node/snapshot.js";
import {readTree} from "../../read-tree.js";
import {formatTitleBasics, inventFilms} from "../../stand-in/films.js";
import {key, runIngest, startStandIn} from "../../stand-in/start.js";
import {sampleFiles, temporaryFolder, writeCorpus} from "../sample-corpus.js";

describe("ingest", () => {
  it("fills a corpus folder that reads without a problem and says what each film has", async () => {
    const {env} = await startStandIn(40);
    const {out, summary, error} = await runIngest(env);
    expect(error).toBeUndefined();
    const corpus = openCorpus(out);
    const films = inventFilms(40);
    expect(corpus.movies.map(({movieId}) => movieId)).toEqual(films.map(({movieId}) => movieId));
    expect(corpus.movies[3]).toEqual({
      movieId: "tt9000004",
      tmdbId: 100004,
      title: "The Bank clerk No. 4",
      year: 1953,
      genres: films[3].genres,
      // IMDb does not know it, so it is TMDB's.
      runtime: 64,
      originalLanguage: "en"
    });
    expect(corpus.movies[6]).toMatchObject({tmdbId: null, originalLanguage: null, runtime: 76});
    const known = films.filter(({tmdb}) => tmdb);
    expect(corpus.plots.map(({movieId}) => movieId)).toEqual(
      known.filter(({tmdb}) => tmdb?.overview).map(({movieId}) => movieId)
    );
    expect(corpus.plots[0]).toMatchObject({source: "tmdb", plot: expect.stringContaining("witness. Nobody")});
    expect(corpus.posterIds).toEqual(known.filter(({tmdb}) => tmdb?.posterPath).map(({movieId}) => movieId));
    expect(summary).toMatchObject({asked: 40, found: 35, unmatched: 5, withPlot: 28, withoutPlot: 7, failures: []});
    expect(summary).toMatchObject({withPoster: corpus.posterIds.length, withoutPoster: 35 - corpus.posterIds.length});
  });

  it("keeps title.basics whole, adult titles and series included, as IMDb sent it", async () => {
    const {env, standIn} = await startStandIn();
    const {out} = await runIngest(env);
    const {"title.basics.tsv.gz": bytes} = readTree(out);
    expect(Buffer.from(bytes, "latin1")).toEqual(Buffer.from(standIn.titleBasics));
  });

  it("says in corpus.json how the films were chosen, and from which file", async () => {
    const {env, standIn} = await startStandIn();
    const selection = {rule: "within", cap: 3, seed: 7, types: ["movie"], years: [1950, 1999]} as const;
    const {out} = await runIngest(env, {selection});
    const sha256 = createHash("sha256").update(standIn.titleBasics).digest("hex");
    const titleBasics = {bytes: standIn.titleBasics.length, sha256};
    expect(readCorpusDescription(out)?.selection).toEqual({...selection, titleBasics});
  });

  it("gives a corpus that a snapshot is made from", async () => {
    const {env} = await startStandIn(60);
    const {out} = await runIngest(env);
    const manifest = await makeSnapshot(out, temporaryFolder());
    expect(manifest.tables.films.rows).toBe(60);
    expect(manifest.corpus.description?.name).toBe("IMDb and TMDB");
    expect(manifest.tables.poster_hashes.rows).toBe(openCorpus(out).posterIds.length);
  });

  it("asks nothing again that is settled, and leaves the same bytes", async () => {
    const {env, standIn} = await startStandIn();
    const {out} = await runIngest(env);
    const before = readTree(out);
    standIn.requests.length = 0;
    await runIngest(env, {out});
    expect(standIn.requests).toEqual([`/3/configuration?api_key=${key}`]);
    expect(readTree(out)).toEqual(before);
  });

  it("asks all anew with --fresh", async () => {
    const {env, standIn} = await startStandIn();
    const {out} = await runIngest(env);
    const before = readTree(out);
    const asked = standIn.requests.length;
    await runIngest(env, {out, fresh: true});
    expect(standIn.requests.length).toBe(2 * asked);
    expect(readTree(out)).toEqual(before);
  });

  it("asks again only for a poster that has gone, or is wanted in another size", async () => {
    const {env, standIn} = await startStandIn(6);
    const {out} = await runIngest(env);
    rmSync(join(out, "posters", "tt9000002.jpg"));
    standIn.requests.length = 0;
    await runIngest(env, {out});
    expect(standIn.requests.slice(1)).toEqual(["/t/p/w154/poster2.jpg"]);
    await runIngest(env, {out, posterSize: "w342"});
    expect(standIn.requests.slice(2).filter((path) => path.startsWith("/t/"))).toHaveLength(5);
  });

  it("goes on to posters where an earlier run skipped them", async () => {
    const {env, standIn} = await startStandIn();
    const first = await runIngest(env, {skipPosters: true});
    expect(openCorpus(first.out).posterIds).toEqual([]);
    expect(first.summary).toMatchObject({skippedPosters: true, withPoster: 0});
    expect(standIn.requests.some((path) => path.startsWith("/t/"))).toBe(false);
    await runIngest(env, {out: first.out});
    const other = await runIngest(env);
    expect(readTree(first.out)).toEqual(readTree(other.out));
  });

  it("puts posters of films that are chosen no more aside, and takes them back when they are", async () => {
    const {env, standIn} = await startStandIn();
    const {out} = await runIngest(env);
    const all = readTree(out);
    const selection = {rule: "any", seed: 1, types: ["movie"], limit: 3} as const;
    await runIngest(env, {out, selection});
    expect(openCorpus(out).movies).toHaveLength(3);
    standIn.requests.length = 0;
    await runIngest(env, {out});
    expect(standIn.requests).toHaveLength(1);
    expect(readTree(out)).toEqual(all);
  });

  it("takes title.basics from a file, gzipped or plain, and then asks IMDb for nothing", async () => {
    const {env, standIn} = await startStandIn();
    const folder = writeCorpus({
      "mine.tsv": formatTitleBasics(inventFilms(12)),
      "mine.tsv.gz": standIn.titleBasics
    });
    for (const name of ["mine.tsv", "mine.tsv.gz"]) {
      const {out, error} = await runIngest(env, {titleBasics: join(folder, name)});
      expect(error).toBeUndefined();
      const stored = gunzipSync(Buffer.from(readTree(out)["title.basics.tsv.gz"], "latin1"));
      expect(stored.toString()).toBe(formatTitleBasics(inventFilms(12)));
    }
    expect(standIn.requests.some((path) => path.startsWith("/title"))).toBe(false);
  });

  it("in a dry run asks TMDB nothing, needs no key and says what would be asked", async () => {
    const {env, standIn} = await startStandIn();
    const {out, said, summary} = await runIngest({...env, TMDB_API_KEY: undefined}, {dryRun: true});
    expect(summary).toBeUndefined();
    expect(standIn.requests).toEqual(["/title.basics.tsv.gz"]);
    expect(said).toContain("15 requests to TMDB, about 1 min at 1000 a second");
    expect(readdirSync(out)).toEqual([".ingest"]);
  });

  it("does not touch a corpus that it did not make", async () => {
    const {env, standIn} = await startStandIn();
    const out = writeCorpus(sampleFiles());
    const before = readTree(out);
    const {error} = await runIngest(env, {out});
    expect(error?.message).toMatch(
      /holds a corpus that ingest did not make \(movies\.tsv\).*another folder with --out/
    );
    expect(readTree(out)).toEqual(before);
    expect(standIn.requests).toEqual([]);
  });

  it("downloads over no title.basics that lies in the folder, but takes it when it is named", async () => {
    const {env, standIn} = await startStandIn();
    const out = writeCorpus({"title.basics.tsv.gz": standIn.titleBasics});
    expect((await runIngest(env, {out})).error?.message).toContain("did not make (title.basics.tsv.gz)");
    expect((await runIngest(env, {out, titleBasics: join(out, "title.basics.tsv.gz")})).error).toBeUndefined();
    expect(openCorpus(out).movies).toHaveLength(12);
  });

  it("does not share a folder with another ingest, and takes over from one that was killed", async () => {
    const {env} = await startStandIn();
    const {out} = await runIngest(env);
    const lock = join(out, ".ingest", "lock");
    writeFileSync(lock, String(process.ppid));
    expect((await runIngest(env, {out})).error?.message).toContain(
      `in use by another ingest (process ${process.ppid})`
    );
    writeFileSync(lock, "999999999");
    expect((await runIngest(env, {out})).error).toBeUndefined();
    expect(existsSync(lock)).toBe(false);
  });

  it("refuses a file as its folder", async () => {
    const {env} = await startStandIn();
    const out = join(writeCorpus({file: "text"}), "file");
    expect((await runIngest(env, {out})).error?.message).toContain("is a file: name a folder with --out");
  });
});
